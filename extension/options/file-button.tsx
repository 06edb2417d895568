import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  /** What the browser offers to choose from: endings and media types, as in the attribute of that name. */
  readonly accept: string;
  readonly choose: (file: File) => void;
  readonly button?: RefObject<HTMLButtonElement | null>;
}

/** A button that has the browser ask for one file; the same one may be chosen again. */
export function FileButton({ label, accept, choose, button }: FileButtonProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    // Otherwise the browser tells nothing when it is the same file again, mended perhaps.
    input.value = '';
    if (file !== undefined) choose(file);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => take(event.currentTarget)}
      />
      <button ref={button} type="button" class="button" onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}
