import {register} from '../register.js';

export default register(
  {
    heading: 'Conectar ClickHouse Cloud',
    description:
      'Introduce una clave de API de tu organización. No da acceso a los datos de tus bases de datos.',
    keyId: 'Key ID',
    keyIdHint: 'Normalmente, 20 letras y números.',
    keySecret: 'Key Secret',
    keySecretHint: 'Normalmente empieza por 4b1d. Se muestra una sola vez.',
    showSecret: 'Mostrar Key Secret',
    destination: 'Se enviará a {host}',
    submit: 'Conectar',
    connecting: 'Conectando…',
    connected: 'ClickHouse Cloud está conectado.',
    connectedKey: 'Conectado con la clave que termina en {key}.',
    replace: 'Reemplazar',
    replaced: 'Cuando la clave nueva funcione, desactiva la anterior en la consola.',

    pasted: 'Se completaron Key ID y Key Secret.',
    undo: 'Deshacer',
    tooLong: 'El texto pegado es demasiado largo para una clave. Copia solo la clave.',

    keyIdMissing: 'Introduce el Key ID.',
    keyIdColon: 'Un Key ID no lleva dos puntos. Introduce lo que va después en Key Secret.',
    keySecretMissing: 'Introduce el Key Secret.',
    unusableCharacters: 'El valor contiene un carácter que no se puede enviar. Cópialo de nuevo.',

    swapped: 'Key ID y Key Secret parecen intercambiados.',
    swap: 'Intercambiar',
    pair: 'Esto parece ser el Key ID y el Key Secret juntos.',
    split: 'Separar',
    uuid: 'Esto parece ser el ID de una organización o de un servicio. Copia el Key ID y el Key Secret de una clave de API.',
    database:
      'Esto parecen ser las credenciales de una base de datos. Copia el Key ID y el Key Secret de una clave de API.',
    masked:
      'El valor está parcialmente oculto, como en la lista de claves. Cópialo entero o crea una clave nueva.',
    same: 'Los dos campos contienen lo mismo. Copia los dos valores por separado.',
    unusual: 'El valor parece inusual. Comprueba que esté completo.',
    clear: 'Borrar',

    config:
      'La configuración de esta página bloqueó este formulario. No se envió nada. Avisa a quien administra esta página.',
    blocked:
      'La política de esta página ({directive}) bloqueó este formulario. No se envió nada. Avisa a quien administra esta página.',
    rejected: 'No se aceptó la clave. Revísala e inténtalo de nuevo.',
    unconfirmed:
      'Se envió la clave, pero no llegó una respuesta clara. Comprueba si se conectó antes de intentarlo de nuevo.',
    timeout:
      'Se envió la clave, pero no llegó una respuesta a tiempo. Comprueba si se conectó antes de intentarlo de nuevo.',

    key_not_found:
      'ClickHouse Cloud no reconoce esta clave. Revisa el Key ID e introduce de nuevo el Key Secret.',
    key_inactive:
      'Esta clave caducó o está desactivada. Actívala en la consola o introduce otra clave.',
    forbidden:
      'Esta clave no tiene permiso para hacer esto. Cambia sus roles en la consola o introduce otra clave.',
    ip_blocked:
      'Esta clave no se puede usar desde aquí. Cambia sus ubicaciones permitidas en la consola o introduce otra clave.',
    rate_limited: 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
    unreachable: 'No se puede acceder a ClickHouse Cloud. Espera un minuto e inténtalo de nuevo.',

    guide: 'Cómo obtener una clave de API',
    guideSignIn: 'Inicia sesión en la consola de ClickHouse Cloud.',
    guideSettings: 'Abre *Settings* y, en *Organization*, *API keys*.',
    guideNew: 'Elige *New API key*.',
    guideGenerate:
      'Ponle un nombre, elige sus roles y desde dónde se puede usar, y después *Generate API key*.',
    guideCopy: 'Copia *Key ID* y *Key Secret*. El Key Secret no se vuelve a mostrar.',
    guideLink: 'Abrir la consola',
    guideChecked: 'Última revisión de los textos de la consola: {date}',
    copied: 'Copiado.',
  },
  'es',
);
