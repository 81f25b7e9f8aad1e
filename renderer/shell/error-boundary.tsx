import { Component, type ReactNode } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'

type Props = Readonly<{ children: ReactNode }>

/** Where a screen breaks, one sentence says so and the rest of the window goes on. A class: React has no other way. */
export class ErrorBoundary extends Component<Props, Readonly<{ error: unknown }>> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div className="empty" role="alert">
        <p>{t('app.crashed')}</p>
        <Button look="primary" onPress={() => this.setState({ error: null })}>
          {t('app.reopen')}
        </Button>
      </div>
    )
  }
}
