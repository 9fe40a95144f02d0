import type { FaceModelPack, ModelFile } from './schema.js';

const SOURCE = { package: 'faceplugin-face-recognition-js', version: '0.0.1' };
const LICENCE = 'MIT (the npm package names no other licence for the weights)';

/** The `.onnx` files lie in `models/` of this package, one folder up from `src` and from `dist` alike. */
const file = (url: URL, path: string, bytes: number, sha256: string): ModelFile => ({
  url,
  sha256,
  bytes,
  source: { ...SOURCE, path },
  licence: LICENCE,
});

/**
 * The default pack: an RFB-320 detector, a 68-point landmarker and a MobileFaceNet recogniser with 512 dimensions,
 * 7 MB together. Its card says what is known and what is not.
 */
export const mobilefacenet: FaceModelPack = {
  id: 'mobilefacenet',
  version: '1.0.0',
  files: {
    detect: file(
      new URL('../models/mobilefacenet/fr_detect.onnx', import.meta.url),
      'model/fr_detect.onnx',
      1_217_758,
      '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854',
    ),
    landmarks: file(
      new URL('../models/mobilefacenet/fr_landmark.onnx', import.meta.url),
      'model/fr_landmark.onnx',
      1_163_742,
      'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258',
    ),
    embed: file(
      new URL('../models/mobilefacenet/fr_feature.onnx', import.meta.url),
      'model/fr_feature.onnx',
      4_884_269,
      '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
    ),
  },
  constants: {
    detect: {
      width: 320,
      height: 240,
      order: 'rgb',
      mean: 127,
      scale: 128,
      padding: 127,
      // One true face in a thousand scores below 0.98; two of 155 pictures of objects pass 0.9, ten pass 0.7.
      minScore: 0.9,
      maxOverlap: 0.4,
      tensors: { input: 'input', scores: 'scores', boxes: 'boxes' },
    },
    landmarks: {
      size: 64,
      scale: 256,
      shiftDown: 0.05,
      layout: '68-points',
      tensors: { input: 'input', points: 'output' },
    },
    align: {
      size: 112,
      // The five points that the ArcFace family of recognisers is trained on.
      targets: [
        [38.2946, 51.6963],
        [73.5318, 51.5014],
        [56.0252, 71.7366],
        [41.5493, 92.3655],
        [70.7299, 92.2041],
      ],
    },
    embed: {
      order: 'bgr',
      mean: 127.5,
      scale: 128,
      dimensions: 512,
      tensors: { input: 'input', embedding: 'output' },
    },
  },
  thresholds: { match: 0.4, review: 0.3 },
  card: {
    summary: 'Compares two photos of one face each (1:1). Runs on one CPU thread in about 25 ms a photo.',
    intendedUse:
      'A person who has agreed to it proves to be the one of their profile photo. Not for finding a person among many (1:N), not for guessing age, sex, mood or origin.',
    trainingData:
      'Unknown. The publisher names no data set. It may hold photos of people who never agreed, and may favour some groups.',
    licences:
      'The npm package faceplugin-face-recognition-js@0.0.1 is under MIT; no separate licence of the weights is stated. An agency that needs a proven trail brings its own pack.',
    limits: [
      'No figures by age, sex or skin colour: calibrate on consenting staff before a refusal has consequences.',
      'False rejects at 0.40 rise when the face is half as large (2.7 %), a quarter as large (10 %), dark ×0.25 (4.7 %), blurred σ 2 px (5.3 %) or saved as JPEG quality 15 (3.3 %).',
      'A printed photo or a screen is not told from a live face.',
      'Twins and close relatives may match.',
    ],
    measured: [
      { what: 'LFW, 6,000 pairs, 10 folds: accuracy', value: '99.47 ± 0.43 %' },
      { what: 'LFW: true accept rate at false accept rate 1e-3 (pairs)', value: '98.90 %' },
      { what: 'LFW: true accept rate at false accept rate 1e-3 (all pairs of the photos)', value: '99.05 %' },
      { what: 'Similarity at false accept rate 1e-3, LFW', value: '0.335' },
      { what: 'Similarity at false accept rate 1e-3, a second set of photos', value: '0.394' },
    ],
    whyTheseThresholds:
      'One false accept in a thousand lies at 0.335 on LFW and at 0.394 on another set; 0.40 is the round number above both. From 0.30 to 0.40 a person should look. Staff photos differ from LFW: measure on your own consented pairs.',
  },
};
