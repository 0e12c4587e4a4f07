/** https, or plain http to this machine, for tests and relays beside the runner. */
export function httpsOrLoopback({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
  return protocol === 'http:' && here
}
