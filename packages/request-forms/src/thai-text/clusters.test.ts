import { expect, test } from 'vitest';
import { splitClusters, splitScripts } from './clusters.js';

test('a letter keeps its vowel, tone and sara am', () => {
  expect(splitClusters('ที่น้ำปู่เปิ้ล')).toEqual(['ที่', 'น้ำ', 'ปู่', 'เ', 'ปิ้', 'ล']);
});

test('ฤๅ and ฦๅ are one cluster', () => {
  expect(splitClusters('ฤๅษี')).toEqual(['ฤๅ', 'ษี']);
});

test('a character beyond the first plane stays whole', () => {
  expect(splitClusters('ก😀ข')).toEqual(['ก', '😀', 'ข']);
});

test('marks without a letter still come out', () => {
  expect(splitClusters('่ก')).toEqual(['่', 'ก']);
  expect(splitClusters('A่')).toEqual(['A', '่']);
});

test('a tone typed before the vowel below is put in order', () => {
  expect(splitClusters('ก\u0E48\u0E38').join('')).toBe('ก\u0E38\u0E48');
});

test('digits and punctuation go with the script before them', () => {
  expect(splitScripts('CODE: ๑ (ที่)')).toEqual([
    { text: 'CODE: ', script: 'other' },
    { text: '๑ (ที่)', script: 'thai' },
  ]);
  expect(splitScripts('(ที่) A')).toEqual([
    { text: '(ที่) ', script: 'thai' },
    { text: 'A', script: 'other' },
  ]);
});
