/** The star behind the label of what must be filled in. Screen readers hear it from the field itself. */
export function RequiredMark() {
  return (
    <span data-piece="required" aria-hidden="true">
      {' *'}
    </span>
  );
}
