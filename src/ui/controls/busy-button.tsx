import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface BusyButtonProps {
  readonly label: string;
  /** Shown while the work is under way. */
  readonly busyLabel: string;
  /** Never rejects: what went wrong is shown by whoever did the work. */
  readonly run: () => Promise<void>;
  readonly class?: string;
  /** When the visible label alone would not say what it is about. */
  readonly accessibleName?: string;
  readonly describedBy?: string;
  readonly children?: ComponentChildren;
}

/**
 * A button that takes one press at a time. While it works it keeps the focus (a `disabled` button would lose it) and
 * ignores further presses; the check is a ref, because two clicks can come before the next render.
 */
export function BusyButton(props: BusyButtonProps): JSX.Element {
  const isUnderWay = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const press = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    try {
      await props.run();
    } finally {
      isUnderWay.current = false;
      setIsBusy(false);
    }
  };
  return (
    <button
      type="button"
      class={`button ${props.class ?? ''}`}
      aria-disabled={isBusy}
      aria-label={isBusy ? undefined : props.accessibleName}
      aria-describedby={props.describedBy}
      onClick={() => void press()}
    >
      {props.children}
      <span>{isBusy ? props.busyLabel : props.label}</span>
    </button>
  );
}
