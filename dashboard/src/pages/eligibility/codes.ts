/** Codes of a 271 (EB segment) in words; another code is shown as it is. */
type Names = Record<string, string>;

const COVERAGE_LEVELS: Names = {
  CHD: 'Children only',
  DEP: 'Dependents only',
  ECH: 'Employee and children',
  EMP: 'Employee only',
  ESP: 'Employee and spouse',
  FAM: 'Family',
  IND: 'Individual',
  SPC: 'Spouse and children',
  SPO: 'Spouse only',
};

const PERIODS: Names = {
  '7': 'a day',
  '22': 'a service year',
  '23': 'a calendar year',
  '24': 'year to date',
  '25': 'a contract',
  '26': 'an episode',
  '27': 'a visit',
  '29': 'remaining',
  '32': 'a lifetime',
  '33': 'remaining of a lifetime',
  '34': 'a month',
  '35': 'a week',
};

const SERVICES: Names = {
  '1': 'Medical care',
  '30': 'Whole plan',
  '33': 'Chiropractic',
  '35': 'Dental',
  '47': 'Hospital',
  '48': 'Hospital, inpatient',
  '50': 'Hospital, outpatient',
  '86': 'Emergency',
  '88': 'Pharmacy',
  '98': 'Office visit',
  AL: 'Vision',
  MH: 'Mental health',
  UC: 'Urgent care',
};

export function coverageLevel(code: string): string {
  return COVERAGE_LEVELS[code] ?? code;
}

export function period(code: string): string {
  return PERIODS[code] ?? code;
}

export function service(code: string): string {
  return SERVICES[code] ?? code;
}
