// Takes every offline copy away. To be put in the place of sw.js where a site is to have
// none any more: a sw.js that is merely missing leaves the old copies in use.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const remove = async () => {
    const ours = `onething ${self.registration.scope} `;
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
