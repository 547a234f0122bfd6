import Link from 'next/link';
import type {ReactNode} from 'react';

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/settings">Settings</Link>{' '}
          <Link href="/own">Own delivery</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
