import { WebStorageStateStore } from 'oidc-client-ts';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { AuthProvider, useAuth, type AuthProviderProps } from 'react-oidc-context';
import { createApiClient } from '../api/client';
import { ApiProvider } from '../api/hooks';
import type { Config } from '../config';
import { Loading } from '../ui/Loaded';

interface ReturnState {
  returnTo?: string;
}

function settings(config: Config): AuthProviderProps {
  // the tab's own storage: nothing stays on the machine when the tab is closed
  const store = new WebStorageStateStore({ store: window.sessionStorage });
  return {
    authority: config.issuer,
    client_id: config.clientId,
    scope: config.scope,
    redirect_uri: config.redirectUri,
    post_logout_redirect_uri: config.redirectUri,
    userStore: store,
    stateStore: store,
    onSigninCallback: (user) => {
      const { returnTo = '/' } = (user?.state ?? {}) as ReturnState;
      window.history.replaceState({}, '', returnTo);
    },
  };
}

/** Signs people in by the authorization code flow with PKCE and gives the pages an API that carries the ID token. */
export function Session({ config, children }: { config: Config; children: ReactNode }) {
  const authSettings = useMemo(() => settings(config), [config]);
  return (
    <AuthProvider {...authSettings}>
      <SignedIn config={config}>{children}</SignedIn>
    </AuthProvider>
  );
}

function SignedIn({ config, children }: { config: Config; children: ReactNode }) {
  const auth = useAuth();
  const [isOver, setOver] = useState(false);
  const token = useRef<string>(undefined);
  token.current = auth.user?.id_token;
  const client = useMemo(() => createApiClient(config.apiBase, () => token.current), [config]);

  if (auth.isAuthenticated) {
    return (
      <ApiProvider
        client={client}
        onSignedOut={() => {
          setOver(true);
          void auth.removeUser();
        }}
      >
        {children}
      </ApiProvider>
    );
  }
  if (auth.isLoading || auth.activeNavigator) {
    return <Loading what="Signing in" />;
  }
  return <SignIn isOver={isOver} failure={auth.error?.message} onSignIn={() => void auth.signinRedirect({ state: { returnTo: here() } satisfies ReturnState })} />;
}

/** Where to come back to; a failed attempt's own parameters are left behind. */
function here(): string {
  const { pathname, search } = window.location;
  const failedAttempt = new URLSearchParams(search).has('state');
  return failedAttempt ? '/' : pathname + search;
}

/** @param isOver somebody was signed in until just now */
function SignIn({ isOver, failure, onSignIn }: { isOver: boolean; failure: string | undefined; onSignIn: () => void }) {
  useEffect(() => {
    document.title = 'Sign in · Superbill';
  }, []);
  return (
    <main className="sign-in">
      <div className="card">
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>Superbill</h1>
        <p>The billing team’s dashboard: claims, remittances, patients’ balances and what needs a person today.</p>
        {isOver && (
          <p className="notice warn" role="alert">
            Your session is over. Sign in again to go on where you were.
          </p>
        )}
        {failure && (
          <p className="notice bad" role="alert">
            Signing in did not work: {failure}
          </p>
        )}
        <button type="button" className="primary" onClick={onSignIn}>
          Sign in
        </button>
      </div>
    </main>
  );
}

export interface Person {
  name: string;
  role: string;
  practice: string;
}

/** Who is signed in, and how to leave. */
export function usePerson(): { person: Person; signOut: () => void } {
  const auth = useAuth();
  const profile = auth.user?.profile ?? {};
  const text = (claim: string) => String((profile as Record<string, unknown>)[claim] ?? '');
  return {
    person: { name: text('name') || text('email') || text('sub'), role: text('custom:role'), practice: text('custom:practice') },
    // Cognito wants client_id and logout_uri where the standard has post_logout_redirect_uri
    signOut: () =>
      void auth.signoutRedirect({
        extraQueryParams: { client_id: auth.settings.client_id, logout_uri: auth.settings.post_logout_redirect_uri ?? '' },
      }),
  };
}
