import { dlibChip } from './dlib-chip.js';
import type { FaceModelPack, ModelFile, Recogniser } from './schema.js';

const MEDIAPIPE = 'Apache-2.0 (MediaPipe); the npm package that carries it is under MIT';

function converted(
  url: URL,
  [bytes, sha256]: readonly [bytes: number, sha256: string],
  source: Omit<ModelFile['source'], 'change'> & { readonly change: string },
  licence: string,
): ModelFile {
  return { url, bytes, sha256, source, licence };
}

/** dlib's recogniser by the points of a landmarker. */
function dlibRecogniser(landmarker: '68-points' | 'mesh-468', weight: number): Recogniser {
  return {
    file: converted(
      new URL('../models/dlib/dlib_recogniser.onnx', import.meta.url),
      [6_569_885, '67f2e92290f683671cf4f7b22668667a7b88c6b3279e168bb228e008939e06f1'],
      {
        package: '@vladmandic/face-api',
        version: '1.7.15',
        files: [
          {
            path: 'model/face_recognition_model-weights_manifest.json',
            sha256: 'cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b',
          },
          {
            path: 'model/face_recognition_model.bin',
            sha256: 'b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589',
          },
        ],
        change:
          'Written as ONNX; the 8-bit filters stay as they are and are widened when the network is loaded.',
      },
      'Public domain (dlib_face_recognition_resnet_model_v1 by Davis King); the npm package is under MIT',
    ),
    weight,
    align: dlibChip(landmarker),
    order: 'rgb',
    mean: [122.782, 117.001, 104.298],
    scale: 255,
    dimensions: 128,
    tensors: { input: 'input', embedding: 'descriptor' },
  };
}

/** Around each eye the corners and three points of each lid; the mouth by its corners. */
const FIVE = {
  leftEye: [33, 133, 159, 145, 160, 144, 158, 153],
  rightEye: [362, 263, 386, 374, 385, 380, 387, 373],
  nose: [4],
  mouthLeft: [61],
  mouthRight: [291],
};

/**
 * The pack with the cleanest trail of licences: MediaPipe's detector and face mesh, dlib's recogniser with 128
 * dimensions, 9 MB together. It tells people apart less well than `mobilefacenet`.
 */
export const dlib: FaceModelPack = {
  id: 'dlib',
  version: '1.0.0',
  detector: {
    kind: 'boxes',
    file: converted(
      new URL('../models/dlib/blazeface.onnx', import.meta.url),
      [558_757, '22ea24f85664c7c0638cf44ae286955124abfd31955c2bc2ba2d9881b6cfa5cb'],
      {
        package: '@vladmandic/human',
        version: '3.3.6',
        files: [
          {
            path: 'models/blazeface.json',
            sha256: 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
          },
          {
            path: 'models/blazeface.bin',
            sha256: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
          },
        ],
        change:
          'Written as ONNX; the way from anchors to boxes stands in the graph, and the boxes reach from hairline to chin.',
      },
      MEDIAPIPE,
    ),
    width: 256,
    height: 256,
    order: 'rgb',
    mean: 127.5,
    scale: 127.5,
    padding: 127.5,
    // The least sure face of 1,583 photos scores 0.57.
    minScore: 0.5,
    maxOverlap: 0.3,
    tensors: { input: 'input', scores: 'scores', boxes: 'boxes' },
  },
  landmarker: {
    kind: 'mesh-468',
    file: converted(
      new URL('../models/dlib/facemesh.onnx', import.meta.url),
      [2_325_660, 'b8efd97d5ec0568ce03f108eb844deadd8916f9afdb041ba0cd9d682b17847f2'],
      {
        package: '@vladmandic/human',
        version: '3.3.6',
        files: [
          {
            path: 'models/facemesh.json',
            sha256: 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
          },
          {
            path: 'models/facemesh.bin',
            sha256: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
          },
        ],
        change: 'Written as ONNX; the 16-bit weights are widened to 32 bits, which changes no value.',
      },
      MEDIAPIPE,
    ),
    size: 192,
    order: 'rgb',
    mean: 0,
    scale: 255,
    cropScale: 1.5,
    five: FIVE,
    tensors: { input: 'input', points: 'points' },
  },
  recognisers: [dlibRecogniser('mesh-468', 1)],
  thresholds: { match: 0.927, review: 0.91 },
  card: {
    summary:
      'Compares two photos of one face each (1:1) with networks whose licences are known. Less exact than the mobilefacenet pack. From a JPEG of 250 × 250 pixels to the vector it takes about 34 ms on one CPU thread: its networks 22 of them (detector 7, mesh 2 × 3, recogniser 8.5).',
    intendedUse:
      'A person who has agreed to it proves to be the one of their profile photo, where a proven trail of licences counts for more than the last percent. Not for finding a person among many (1:N), not for guessing age, sex, mood or origin.',
    trainingData:
      'Recogniser: by the account of its author about 3 million photos of 7,485 people, from FaceScrub, the VGG data set and the web; it is not known that they agreed. Detector and mesh: photos of Google that are not public. No other set is known.',
    licences:
      'Detector and mesh are of MediaPipe, under Apache-2.0; they come in TensorFlow.js format in @vladmandic/human@3.3.6 (MIT). The recogniser was given to the public domain by its author; its weights come in 8 bits in @vladmandic/face-api@1.7.15 (MIT).',
    limits: [
      'No figures by age, sex or skin colour: calibrate on consenting staff before a refusal has consequences.',
      'Its similarities lie close together: strangers have 0.84 in the mean, one person 0.95. A difference of 0.01 is much.',
      'It refuses eight to eleven in a hundred true pairs at one false accept in a thousand; the mobilefacenet pack refuses one.',
      'It has no liveness networks: photos of screens and prints are not told apart, blinks are not seen.',
      'Twins and close relatives may match.',
    ],
    measured: [
      { what: 'Faces found, 1,583 photos of LFW', value: 'all (in one photo another person of it)' },
      {
        what: 'LFW, folds 1 and 2, 600 pairs each: accuracy at the best threshold',
        value: '98.83 %, 98.83 %',
      },
      {
        what: 'True accepts at one false accept in a hundred, all pairs of the photos',
        value: '98.71 %, 97.31 %',
      },
      {
        what: 'True accepts at one false accept in a thousand, all pairs of the photos',
        value: '93.02 %, 88.48 %',
      },
      { what: 'Similarity at one false accept in a thousand', value: '0.926, 0.928' },
      { what: 'False accepts and false rejects at 0.927', value: '0.08 % and 8.1 %; 0.11 % and 11.3 %' },
      { what: 'False accepts and false rejects at 0.91', value: '0.79 % and 1.6 %; 0.80 % and 3.2 %' },
    ],
    whyTheseThresholds:
      'One false accept in a thousand lies at 0.926 on one half of the pairs and at 0.928 on the other, one in a hundred and twenty at 0.91: between them a person should look. Measure on your own consented pairs.',
  },
};
