import { FaceError } from '@moc-sdk/core/face-errors';
import type { Tensor } from '../runtime.js';

/** The output a pack names. @throws MocError `face/pack-invalid` when the network has none of that name. */
export function tensorOf(outputs: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const tensor = outputs[name];
  if (!tensor) {
    throw new FaceError('face/pack-invalid', {
      details: { problem: `a network has the outputs ${Object.keys(outputs).join(', ')}, not ${name}` },
    });
  }
  return tensor;
}
