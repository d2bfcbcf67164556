// The dialog's text travels behind #, which is never sent to a server; it is put in as text, not as markup.
const place = document.getElementById("message");
if (place) place.textContent = decodeURIComponent(location.hash.slice(1));
