/** Usual places of service, by their CMS codes. */
export const PLACES: Record<string, string> = {
  '11': 'Office',
  '02': 'Telehealth, not at home',
  '10': 'Telehealth, at home',
  '12': 'Home',
  '21': 'Inpatient hospital',
  '22': 'Outpatient hospital',
  '23': 'Emergency room',
};

/** `11` → `11 Office`; another code as it is. */
export function place(code: string): string {
  return PLACES[code] ? `${code} ${PLACES[code]}` : code;
}
