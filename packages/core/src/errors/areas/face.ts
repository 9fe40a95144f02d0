import type { ErrorFacts } from '../entry.js';

export const faceErrors = {
  'face/none': {
    status: 422,
    message: 'No face was found.',
    hint: 'Light the face, hold the camera at eye level.',
  },
  'face/several': {
    status: 422,
    message: 'More than one face of like size was found.',
    hint: 'Only the person may be in the picture.',
  },
  'face/poor-quality': {
    status: 422,
    message: 'The photo fails the quality gate.',
    hint: '`details.reasons` names every measure that failed; `faceHint` gives the text for the person.',
  },
  'face/not-enrolled': {
    status: 409,
    message: 'The person has no face template.',
    hint: 'Enrol a profile photo first.',
  },
  'face/no-match': {
    status: 422,
    message: 'The face does not match the template.',
    hint: "Similarity is below the pack's threshold.",
  },
  'face/template-of-other-pack': {
    status: 409,
    message: 'The template was made by another model pack or pipeline.',
    hint: 'Ask the person for a new profile photo.',
  },
  'face/template-damaged': {
    status: 409,
    message: 'The template cannot be decrypted for this person.',
    hint: 'Wrong key, wrong person, or changed bytes.',
  },
  'face/model-damaged': {
    status: 500,
    message: 'A model file of pack {pack} does not have its checksum.',
    hint: 'Build or install `@moc-sdk/face-models` again.',
  },
  'face/model-missing': {
    status: 500,
    message: 'The model file {file} cannot be read.',
    hint: 'See that it lies beside its `pack.json`; a web server must be told of `.json` and `.onnx`.',
  },
  'face/consent-missing': {
    status: 422,
    message: 'Consent to the face template was not given.',
    hint: 'Send the version of the consent text that the person agreed to.',
  },
  'face/pack-invalid': {
    status: 500,
    message: 'The model pack cannot be used: {problem}.',
    hint: 'Hold the pack against `faceModelPackSchema` of `@moc-sdk/face-models`.',
  },
  'face/key-invalid': {
    status: 500,
    message: 'The key for face templates has {bytes} bytes, not 32.',
    hint: 'Make one with `openssl rand -base64 32`, and keep it apart from the templates.',
  },
  'face/key-unknown': {
    status: 500,
    message: 'The template was sealed with a key that is not in the key ring.',
    hint: 'Keep old keys in the ring until every template is sealed anew with the current one.',
  },
  'face/photos-disagree': {
    status: 422,
    message: 'The photos of the enrolment are not all of one person.',
    hint: '`details.outliers` names the photos, counted from 0, that are unlike the others.',
  },
  'face/renewal-refused': {
    status: 409,
    message: 'The match is not sure enough to renew the template.',
    hint: 'Keep the template as it is; ask for a new profile photo when matches stay doubtful.',
  },
  'face/busy': {
    status: 503,
    message: 'The face engine has {waiting} photos waiting, as many as it takes.',
    hint: 'Try again in a moment; more processes or a larger `maxWaiting` take more at once.',
  },
  'face/out-of-memory': {
    status: 503,
    message: 'There is not enough memory for the photo or the networks.',
    hint: 'Lower `parallel` or `maxMegapixels`, or give the process more memory.',
  },
  'face/runtime-missing': {
    status: 500,
    message: 'The package {package} that the face engine needs is not installed.',
    hint: 'Install the peer dependencies: `sharp` and `onnxruntime-node` in Node, `onnxruntime-web` for browsers.',
  },
  'face/wasm-blocked': {
    status: 500,
    message: 'The page may not run WebAssembly.',
    hint: "Add `'wasm-unsafe-eval'` to `script-src` of the page's Content-Security-Policy.",
  },
  'face/worker-blocked': {
    status: 500,
    message: 'The worker of the face engine cannot be started.',
    hint: "Serve the worker's script from the page's own origin and allow it by `worker-src 'self'`.",
  },
  'face/worker-lost': {
    status: 503,
    message: 'The worker of the face engine ended in the middle of its work.',
    hint: 'Call again: the next call starts another one. Often the device ran out of memory.',
  },
  'face/runtime-unreachable': {
    status: 503,
    message: 'The WebAssembly of onnxruntime-web cannot be loaded.',
    hint: 'Serve its `.wasm` and `.mjs` files yourself and name the folder by `runtimeUrl`.',
  },
  'face/engine-closed': {
    status: 503,
    message: 'The face engine was closed.',
    hint: 'Make a new one with `createFaceEngine`, or close it later.',
  },
} as const satisfies Record<string, ErrorFacts>;
