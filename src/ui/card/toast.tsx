import type { ComponentChild } from 'preact';
import { Outline } from './outline.tsx';
import type { ToastState } from './card-state.ts';
import { glyphs } from './glyphs.ts';
import type { Words } from './words.ts';

interface ToastProps {
  readonly toast: ToastState | undefined;
  readonly words: Words;
  readonly onUndo: () => void;
  readonly onDrop: () => void;
  /** The pointer or the focus came or went: the time stands still meanwhile. */
  readonly onHold: (isHeld: boolean) => void;
}

/**
 * One message at a time. The live region is there from the start, so that the first message is announced too; the buttons
 * stand outside it and are not read out as part of the message.
 */
export function Toast({ toast, words, onUndo, onDrop, onHold }: ToastProps): ComponentChild {
  const release = (event: FocusEvent & { readonly currentTarget: HTMLElement }): void =>
    onHold(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
  return (
    <div
      class={toast === undefined ? 'toast empty' : 'toast'}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocusIn={() => onHold(true)}
      onFocusOut={release}
    >
      {toast !== undefined && <Outline path={glyphs[toast.glyph]} size={20} />}
      <div class="message" role="status">
        {toast?.message}
        {toast !== undefined && toast.detail !== '' && <span class="detail">{toast.detail}</span>}
      </div>
      {toast?.booking !== undefined && (
        <button type="button" class="text undo" aria-disabled={toast.isUndoing} onClick={onUndo}>
          {words(toast.isUndoing ? 'undoing' : 'undo')}
        </button>
      )}
      {toast?.remedy !== undefined && (
        <button type="button" class="text" onClick={toast.remedy}>
          {toast.remedyLabel}
        </button>
      )}
      {toast !== undefined && (
        <button type="button" class="icon" aria-label={words('dismiss')} onClick={onDrop}>
          <Outline path={glyphs.close} size={16} />
        </button>
      )}
    </div>
  );
}
