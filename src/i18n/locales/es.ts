import {register} from '../register.js';

export default register(
  {
    heading: 'Conectar ClickHouse Cloud',
    description: 'Introduce una clave de API de tu organización de ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'Normalmente, 20 letras y números.',
    keySecret: 'Key Secret',
    keySecretHint: 'Normalmente empieza por 4b1d. La consola lo muestra una sola vez.',
    showSecret: 'Mostrar Key Secret',
    destination: 'Se enviará a {host}',
    submit: 'Conectar',
    connecting: 'Conectando…',
    cancel: 'Cancelar',
    connected: 'ClickHouse Cloud está conectado.',
    connectedTo: 'Conectado a {organization}.',
    connectedKey: 'Conectado con la clave que termina en {key}.',
    replace: 'Reemplazar',
    replaced: 'Cuando la clave nueva funcione, desactiva la anterior en la consola.',

    pasted: 'Se completaron Key ID y Key Secret.',
    pastedOne: 'Se completó {field}.',
    undo: 'Deshacer',
    tooLong: 'El texto que pegaste es demasiado largo para ser una clave. Copia solo la clave.',

    keyIdMissing: 'Introduce el Key ID.',
    keyIdColon: 'Un Key ID no puede contener dos puntos (:). Pega solo el Key ID.',
    keySecretMissing: 'Introduce el Key Secret.',
    unusableCharacters:
      '{field} contiene un carácter que no se puede enviar. Copia el valor de nuevo.',

    swapped: 'Key ID y Key Secret parecen intercambiados.',
    swap: 'Intercambiar',
    pair: 'Parece que {field} contiene un Key ID y un Key Secret juntos.',
    split: 'Separar',
    uuid: '{field} parece ser el UUID de una organización, de un servicio o de una clave. Copia el Key ID y el Key Secret de una clave de API.',
    link: '{field} parece ser un enlace o una referencia. Copia el valor en sí.',
    database:
      'Parece que {field} contiene los datos de conexión de una base de datos. Copia el Key ID y el Key Secret de una clave de API.',
    email:
      '{field} parece ser una dirección de correo electrónico. Introduce una clave de API, no tus datos de inicio de sesión.',
    masked: 'Una parte de {field} está oculta. Copia el valor completo o crea una clave nueva.',
    same: 'Key ID y Key Secret son iguales. Copia los dos valores por separado.',
    cutOff: '{field} parece cortado. Copia el valor completo.',
    hasForeignLetter:
      '{field} contiene «{character}», que no es una letra de la A a la Z. Copia el valor de nuevo.',
    hasSpace: '{field} contiene un espacio.',
    hasPunctuation:
      '{field} empieza o termina por «{character}». Comprueba que ese carácter forme parte del valor.',
    unusual: '{field} parece inusual. Comprueba que no falte ni sobre nada.',
    clear: 'Borrar',

    config:
      'Esta página no está configurada para conectar una clave. Ponte en contacto con el soporte de la página.',
    offline:
      'Estás sin conexión. No se envió nada. Inténtalo de nuevo cuando recuperes la conexión.',
    blocked:
      'La política de seguridad de esta página ({directive}) bloqueó el formulario. No se envió nada. Ponte en contacto con el soporte de la página.',
    rejected: 'No se aceptó la clave. Revisa los dos valores e inténtalo de nuevo.',
    unconfirmed:
      'No se pudo confirmar la conexión, y es posible que la clave se haya enviado. Antes de intentarlo de nuevo, recarga la página y comprueba si se estableció la conexión.',
    timeout:
      'No llegó ninguna respuesta, y es posible que la clave se haya enviado. Antes de intentarlo de nuevo, recarga la página y comprueba si se estableció la conexión.',

    reference: 'Referencia: {reference}',

    key_not_found:
      'ClickHouse Cloud no reconoce esta clave. Revisa los dos valores o usa otra clave.',
    key_inactive:
      'Esta clave caducó o está desactivada. En la consola, cambia su fecha de caducidad o actívala, o bien usa otra clave.',
    forbidden:
      'Esta clave no tiene los permisos necesarios. Cambia sus roles en la consola o usa otra clave.',
    ip_blocked:
      'Esta clave no se puede usar desde los servidores de este sitio. Autorízalos en la consola o usa otra clave.',
    rate_limited: 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
    unreachable:
      'El servidor de este sitio no puede conectarse a ClickHouse Cloud. Espera un minuto e inténtalo de nuevo.',

    guide: 'Cómo obtener una clave de API',
    guideSignIn: 'Inicia sesión en la consola de ClickHouse Cloud.',
    guideSettings:
      'Haz clic en el nombre de tu organización, abajo a la izquierda, y después en *API keys*.',
    guideNew: 'Haz clic en *New API key*.',
    guideGenerate:
      'Ponle un nombre a la clave, elige *Roles*, *Expiration date* y desde dónde se puede usar, y después haz clic en *Generate API key*.',
    guideCopy: 'Copia *Key ID* y *Key Secret*. La consola no vuelve a mostrar el Key Secret.',
    guideLink: 'Abrir la consola',
    guideChecked: 'Cotejado con la consola: {date}',
    copySteps: 'Copiar estos pasos para un administrador',
    copied: 'Copiado.',
  },
  'es',
);
