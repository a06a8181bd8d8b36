/* What is to be copied from here names the address that the page came from. */
for (const place of document.querySelectorAll('[data-origin]')) place.textContent = location.origin;

/* Both languages are in the page; this shows the reader's own and hides the other. Without it both are shown. */
const kept = 'banso.locale';
const buttons = document.querySelectorAll('[data-language]');

function show(language) {
  document.documentElement.lang = language;
  document.documentElement.dataset.shown = language;
  for (const button of buttons) button.hidden = button.dataset.language === language;
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    localStorage.setItem(kept, button.dataset.language);
    show(button.dataset.language);
    document.querySelector('[data-language]:not([hidden])').focus();
  });
}

const spoken = [localStorage.getItem(kept), ...navigator.languages].map((language) => (language ?? '').slice(0, 2));
show(spoken.find((language) => language === 'ja' || language === 'en') ?? 'en');
