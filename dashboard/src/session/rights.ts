import { usePerson } from './Session';

/** The roles that may do what not everybody may. The API decides; here it only spares people a button that would refuse them. */
const RIGHTS = {
  /** Move claims and money. */
  bill: ['biller', 'admin'],
  /** Sign visits. */
  sign: ['provider', 'admin'],
};

export function useMay(right: keyof typeof RIGHTS): boolean {
  return RIGHTS[right].includes(usePerson().person.role);
}
