import type { ComponentChildren, JSX } from 'preact';

/** One numbered step; none of them has to be taken. */
export function Step(props: {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly help: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { id, number, title, help } = props;
  return (
    <section class={`step ${props.class ?? ''}`} aria-labelledby={`${id}-title`}>
      <div class="step-head">
        <span class="step-number" aria-hidden="true">
          {number}
        </span>
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          <p class="field-hint">{help}</p>
        </div>
      </div>
      {props.children}
    </section>
  );
}
