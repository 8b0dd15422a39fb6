import { describe, expect, it } from 'vitest';
import { asLines } from './ediText';

const ISA = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*1200*^*00501*000000001*0*T*:';

describe('a raw file', () => {
  it('is shown segment by segment, by the terminator that the interchange declares', () => {
    expect(asLines(`${ISA}~GS*HP~ST*835*0001~`)).toEqual([`${ISA}~`, 'GS*HP~', 'ST*835*0001~']);
    expect(asLines(`${ISA}|GS*HP|`)).toEqual([`${ISA}|`, 'GS*HP|']);
  });

  it('counts a segment once, whether or not a line break follows it', () => {
    expect(asLines(`${ISA}~\r\nGS*HP~\r\n`)).toEqual([`${ISA}~`, 'GS*HP~']);
    expect(asLines(`${ISA}\nGS*HP\n`)).toEqual([ISA, 'GS*HP']);
  });

  it('is shown line by line where it is not X12', () => {
    expect(asLines('lastName,firstName\nOkafor,Ada\n')).toEqual(['lastName,firstName', 'Okafor,Ada']);
  });
});
