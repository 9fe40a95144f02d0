/** What a body parser has left on a framework's request, if one was there. */
export function bodyOf(request: object): unknown {
  return 'body' in request ? request.body : undefined;
}
