// Passkeys (WebAuthn): asks the server what to ask the device, and sends the form with the device's answer.
const supported = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

const ask = async (form, path = form.dataset.options) => {
  const data = new FormData(form);
  const token = new URLSearchParams([...data].filter(([name]) => name.startsWith('__')));
  const answer = await fetch(path, { method: 'POST', body: token });
  if (!answer.ok || answer.redirected) throw answer;
  return answer.json();
};

const send = (form, credential) => {
  form.elements['Form.Answer'].value = JSON.stringify(credential.toJSON());
  form.submit();
};

const get = async (form, more) => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(form));
  send(form, await navigator.credentials.get({ publicKey, ...more }));
};

const create = async form => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(form));
  send(form, await navigator.credentials.create({ publicKey }));
};

// In the place of the password, where one is asked for again.
for (const offer of supported ? document.querySelectorAll('[data-passkey-confirm]') : []) {
  const [form, failed] = [offer.closest('form'), offer.querySelector('[role=alert]')];
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', async () => {
    failed.hidden = true;
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(form, offer.dataset.passkeyConfirm));
      send(form, await navigator.credentials.get({ publicKey }));
    } catch {
      failed.hidden = false;
    }
  });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!supported) {
    document.querySelector('[data-no-passkey]')?.removeAttribute('hidden');
    continue;
  }
  form.hidden = false;
  const failed = form.querySelector('[role=alert]');
  const isSignIn = form.dataset.passkey === 'get';
  // The browser offers passkeys in the email field until the person asks for them by the button.
  const waiting = new AbortController();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    failed.hidden = true;
    waiting.abort();
    try {
      await (isSignIn ? get(form) : create(form));
    } catch {
      failed.hidden = false;
    }
  });
  if (isSignIn && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    get(form, { mediation: 'conditional', signal: waiting.signal }).catch(() => {});
  }
}
