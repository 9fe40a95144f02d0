import type { FaceModelPack, ModelFile } from './schema.js';

const SOURCE = { package: 'faceplugin-face-recognition-js', version: '0.0.1' };
const LICENCE = 'MIT (the npm package names no other licence for the weights)';

/** The `.onnx` files lie in `models/` of this package, one folder up from `src` and from `dist` alike. */
const copied = (url: URL, path: string, bytes: number, sha256: string): ModelFile => ({
  url,
  sha256,
  bytes,
  source: { ...SOURCE, files: [{ path, sha256 }] },
  licence: LICENCE,
});

const changed = (
  source: { path: string; sha256: string },
  { url, bytes, sha256 }: { url: URL; bytes: number; sha256: string },
): ModelFile => ({
  url,
  sha256,
  bytes,
  source: {
    ...SOURCE,
    files: [source],
    change: 'PReLU is written as ReLU and a depthwise convolution: the same function, a third faster.',
  },
  licence: LICENCE,
});

/**
 * Five points out of the usual 68 (36–41 and 42–47 around the eyes, 30 nose tip, 48–67 mouth). An eye is the mean of
 * its lids, which is steadier than with the corners; a mouth corner is the mean of the outer and the inner lip's.
 */
const FIVE = {
  leftEye: [37, 38, 40, 41],
  rightEye: [43, 44, 46, 47],
  nose: [30],
  mouthLeft: [48, 60],
  mouthRight: [54, 64],
};

/**
 * The default pack: an RFB-320 detector, a 68-point landmarker and a MobileFaceNet recogniser with 512 dimensions,
 * 7 MB together. Its card says what is known and what is not.
 */
export const mobilefacenet: FaceModelPack = {
  id: 'mobilefacenet',
  version: '1.0.0',
  detector: {
    kind: 'boxes',
    file: copied(
      new URL('../models/mobilefacenet/fr_detect.onnx', import.meta.url),
      'model/fr_detect.onnx',
      1_217_758,
      '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854',
    ),
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
  landmarker: {
    kind: '68-points',
    file: copied(
      new URL('../models/mobilefacenet/fr_landmark.onnx', import.meta.url),
      'model/fr_landmark.onnx',
      1_163_742,
      'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258',
    ),
    size: 64,
    scale: 256,
    shiftDown: 0.05,
    five: FIVE,
    // Medians of 807 photos. Up to 25° a second look gains nothing; at 40° it saves half of the false rejects.
    upright: {
      beyondDegrees: 30,
      places: [
        [0.3403, 0.3582],
        [0.6604, 0.3534],
        [0.5073, 0.5348],
        [0.3749, 0.7009],
        [0.637, 0.6975],
      ],
    },
    tensors: { input: 'input', points: 'output' },
  },
  recognisers: [
    {
      file: changed(
        {
          path: 'model/fr_feature.onnx',
          sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
        },
        {
          url: new URL('../models/mobilefacenet/fr_feature.onnx', import.meta.url),
          bytes: 4_776_555,
          sha256: '9a6dd6ad7d515b8a626e38d775c61aaa963349bec23fb223f78ff1d37290e60d',
        },
      ),
      weight: 1,
      align: {
        size: 112,
        // The five points that the ArcFace family of recognisers is trained on.
        targets: [
          { landmarks: FIVE.leftEye, at: [38.2946, 51.6963] },
          { landmarks: FIVE.rightEye, at: [73.5318, 51.5014] },
          { landmarks: FIVE.nose, at: [56.0252, 71.7366] },
          { landmarks: FIVE.mouthLeft, at: [41.5493, 92.3655] },
          { landmarks: FIVE.mouthRight, at: [70.7299, 92.2041] },
        ],
      },
      order: 'bgr',
      mean: 127.5,
      scale: 128,
      dimensions: 512,
      tensors: { input: 'input', embedding: 'output' },
    },
  ],
  liveness: {
    passive: {
      file: changed(
        {
          path: 'model/fr_liveness.onnx',
          sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
        },
        {
          url: new URL('../models/mobilefacenet/fr_liveness.onnx', import.meta.url),
          bytes: 1_891_093,
          sha256: '67fca7dcb3094c0c936547c743ab1f915675035537d28def613d013910499627',
        },
      ),
      size: 128,
      cropScale: 2.7,
      order: 'bgr',
      mean: 0,
      scale: 1,
      liveIndex: 0,
      // Medians of at least five frames: live ones were 0.271 and more, prints and screens 0.075 and less (11 sequences).
      minLive: 0.17,
      tensors: { input: 'input', scores: 'output' },
    },
    eyes: {
      file: copied(
        new URL('../models/mobilefacenet/fr_eye.onnx', import.meta.url),
        'model/fr_eye.onnx',
        207_130,
        '1afcea006abc1ccac3c517022abde0aa092bed74ff3c9fe6878483ef9e6e38de',
      ),
      size: 24,
      cropScale: 1.6,
      scale: 255,
      leftCorners: [36, 39],
      rightCorners: [45, 42],
      openIndex: 1,
      tensors: { input: 'input', scores: 'output' },
    },
  },
  thresholds: { match: 0.4, review: 0.3 },
  card: {
    summary:
      'Compares two photos of one face each (1:1). From a JPEG of 250 × 250 pixels to the vector it takes about 14 ms on one CPU thread.',
    intendedUse:
      'A person who has agreed to it proves to be the one of their profile photo. Not for finding a person among many (1:N), not for guessing age, sex, mood or origin.',
    trainingData:
      'Unknown. The publisher names no data set. It may hold photos of people who never agreed, and may favour some groups.',
    licences:
      'The npm package faceplugin-face-recognition-js@0.0.1 is under MIT; no separate licence of the weights is stated. An agency that needs a proven trail brings its own pack.',
    limits: [
      'No figures by age, sex or skin colour: calibrate on consenting staff before a refusal has consequences.',
      'False rejects at 0.40 (2.7 % of 600 pairs) rise when one face is half as large (3.0 %), a quarter as large (11 %), dark ×0.25 (5.7 %), blurred σ 2 px (5.0 %) or saved as JPEG quality 15 (4.5 %).',
      'The comparison itself does not tell a printed photo or a screen from a live face; the liveness networks are a deterrent, not a certified detection of attacks.',
      'A head tilted sideways by 40° is not found in 2 of 100 photos; where it is, true accepts at one false accept in a thousand fall by 0.6 to 1.6 of 100.',
      'Twins and close relatives may match.',
    ],
    measured: [
      { what: 'LFW, 1,200 pairs, 10 folds: accuracy', value: '99.42 ± 0.65 %' },
      { what: 'LFW, 1,200 pairs: true accept rate at false accept rate 1e-2', value: '99.67 %' },
      { what: 'LFW, 1,200 pairs: true accept rate at false accept rate 1e-3', value: '99.00 %' },
      {
        what: 'LFW, all pairs of 844 people: true accept rate at false accept rate 1e-3',
        value: '98.83 % (98.4–99.3)',
      },
      {
        what: 'LFW, all 6,000 pairs, before tilted faces got a second look, 10 folds: accuracy',
        value: '99.47 ± 0.43 %',
      },
      { what: 'The same: true accept rate at false accept rate 1e-3', value: '98.90 %' },
      { what: 'Similarity at false accept rate 1e-3, LFW', value: '0.335' },
      { what: 'Similarity at false accept rate 1e-3, a second set of photos', value: '0.394' },
    ],
    whyTheseThresholds:
      'One false accept in a thousand lies at 0.335 on LFW and at 0.394 on another set; 0.40 is the round number above both. From 0.30 to 0.40 a person should look. Staff photos differ from LFW: measure on your own consented pairs.',
  },
};
