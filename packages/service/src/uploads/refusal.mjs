/** Thrown inside the process; `code` is what the file is refused with. */
export class Refusal extends Error {
  /** @param {string} code an error code of the area `attachment` */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
