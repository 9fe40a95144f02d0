import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { dlib, mobilefacenet } from '../src/index.js';
import { licenceTexts } from './licence-texts.js';

const read = (name: string, path: string) =>
  readFile(new URL(`../node_modules/${name}/${path}`, import.meta.url));

it('puts the full texts of all licences beside the weights', async () => {
  const text = await licenceTexts(dlib, read);
  expect(text).toMatch(/^blazeface\.onnx: Apache-2\.0/);
  expect(text).toContain('dlib_recogniser.onnx: Public domain');
  expect(text).toContain('Copyright (c) Vladimir Mandic');
  expect(text).toMatch(/Apache License\s+Version 2\.0/);
  expect(await licenceTexts(mobilefacenet, read)).not.toContain('Apache');
});
