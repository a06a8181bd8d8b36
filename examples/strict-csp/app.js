const banso = (...call) => (window.banso ??= (...early) => (window.banso.q ||= []).push(early))(...call);
const [form] = document.forms;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const amount = Number(form.elements.amount.value);
  document.querySelector('[role=status]').textContent = `${amount.toLocaleString()}円を申請しました。`;
  form.reset();
  banso('track', 'claim.sent', { amount });
});
