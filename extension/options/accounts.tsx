import type { JSX } from 'preact';
import { options as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { ProviderPanel } from './provider-panel.tsx';
import { Section } from './section.tsx';

/** The accounts that book in one click, and the clients they sign in with. */
export function Accounts(): JSX.Element {
  const { accounts } = useOptions().state;
  return (
    <Section id="accounts" title={texts.accounts} lead={texts.accountsLead}>
      <ProviderPanel
        provider="google"
        name={texts.google}
        blurb={texts.googleBlurb}
        connect={texts.connectGoogle}
        clientField={texts.googleClient}
        accounts={accounts.filter(({ provider }) => provider === 'google')}
        steps={[texts.googleStep1, texts.googleStep2, texts.googleStep3, texts.googleStep4]}
        link={{ text: texts.googleStep1Link, address: 'https://console.cloud.google.com/apis/credentials' }}
      />
      <ProviderPanel
        provider="microsoft"
        name={texts.microsoft}
        blurb={texts.microsoftBlurb}
        connect={texts.connectMicrosoft}
        clientField={texts.microsoftClient}
        accounts={accounts.filter(({ provider }) => provider === 'microsoft')}
        steps={[texts.microsoftStep1, texts.microsoftStep2, texts.microsoftStep3, texts.microsoftStep4]}
        link={{
          text: texts.microsoftStep1Link,
          address: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
        }}
      />
    </Section>
  );
}
