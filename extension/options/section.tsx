import type { ComponentChildren, JSX } from 'preact';

/** One section of the page, with an address of its own. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section id={props.id} class="section" aria-labelledby={`${props.id}-title`}>
      <header class="section-head">
        <h2 id={`${props.id}-title`} tabIndex={-1}>
          {props.title}
        </h2>
        <p>{props.lead}</p>
      </header>
      {props.children}
    </section>
  );
}

/** A group of settings that belong together. */
export function Panel(props: {
  readonly title?: string;
  readonly hint?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`panel ${props.class ?? ''}`}>
      {props.title !== undefined && (
        <div class="panel-head">
          <h3>{props.title}</h3>
          {props.hint !== undefined && <p class="field-hint">{props.hint}</p>}
        </div>
      )}
      {props.children}
    </div>
  );
}
