/** A person's name that breaks between first and last name, and inside of one only where it alone is too long. */
export function NameText({ name }: { name: string }) {
  const [first, ...last] = name.split(' ');
  return (
    <span>
      <span className="desk-name-part">{first}</span>
      {last.length > 0 && ' '}
      {last.length > 0 && <span className="desk-name-part">{last.join(' ')}</span>}
    </span>
  );
}
