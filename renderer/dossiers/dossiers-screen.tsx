import { DossierList } from './dossier-list.tsx'
import { DossierPage } from './dossier-page.tsx'
import './dossiers.css'

/** The subjects that the user follows: all of them, or one. */
export const DossiersScreen = ({ id }: Readonly<{ id?: number | undefined }>) =>
  id === undefined ? <DossierList /> : <DossierPage key={id} id={id} />
