/** As much of WebGPU as is asked of it here. */
interface Gpu {
  requestAdapter(): Promise<object | null>;
}

/** Whether this worker can have a graphics card, or why not. */
export async function findGpu(): Promise<
  { readonly found: true } | { readonly found: false; readonly reason: string }
> {
  const { gpu } = navigator as { gpu?: Gpu };
  if (!gpu) return { found: false, reason: 'the browser has no WebGPU here' };
  try {
    const adapter = await gpu.requestAdapter();
    return adapter ? { found: true } : { found: false, reason: 'WebGPU has no graphics card' };
  } catch (error) {
    return { found: false, reason: String(error) };
  }
}
