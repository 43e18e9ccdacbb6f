import { parse } from 'csv-parse/sync';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { csvHeader, csvOf } from '../../../src/rows/csv-text.js';

const row = { device: '00-01', useCase: 'ECS35a', item: '8154', verdict: 'valid' } as const;

test('a row is a line of RFC 4180, and what is not there is empty', () => {
  assert.is(csvOf([{ ...row, value: 18_446_744_073_709_551_615n }]), '00-01,ECS35a,,,8154,,18446744073709551615,,,valid\r\n');
  assert.is(csvHeader(), 'device,useCase,messageTime,entryTime,item,index,value,unit,detail,verdict\r\n');
  assert.is(csvOf([]), '');
});

test('fields with commas, quotes and ends of lines stand in quotes, and are read back as they were', () => {
  for (const value of ['a,b', 'say "no"', 'two\nlines', 'two\r\nlines', '"', ' spaced ']) {
    const [read] = parse(csvHeader() + csvOf([{ ...row, value, detail: 'x' }]), { columns: true, record_delimiter: '\r\n' }) as {
      value: string;
      detail: string;
    }[];
    assert.is(read.value, value);
    assert.is(read.detail, 'x');
  }
  assert.is(csvOf([{ ...row, value: 'say "no", twice' }]), '00-01,ECS35a,,,8154,,"say ""no"", twice",,,valid\r\n');
});

test.run();
