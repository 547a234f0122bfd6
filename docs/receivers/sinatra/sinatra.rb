# The page and the endpoint of <clickhouse-connect>, for Sinatra: gem install sinatra rackup puma
require 'json'
require 'net/http'
require 'openssl'
require 'securerandom'
require 'sinatra'

API = URI(ENV.fetch('CLICKHOUSE_CLOUD_API', 'https://api.clickhouse.cloud'))
CODES = { '403' => 'forbidden', '429' => 'rate_limited' }.freeze

# Refuses a large form before it is parsed.
use(Class.new do
  def initialize(app) = @app = app

  def call(env)
    is_large = env['CONTENT_LENGTH'].to_i > 16 * 1024
    is_large ? [413, { 'content-type' => 'text/plain' }, ['Too large']] : @app.call(env)
  end
end)

set :sessions, same_site: :lax, secure: production?
# From your configuration, where there is more than one process.
set :session_secret, ENV.fetch('SESSION_SECRET') { SecureRandom.hex(64) }
# The page that shows an exception in development shows the posted fields, too.
set :show_exceptions, false
# Marks a bad token instead of refusing it: the element needs a verdict on its attempt.
use Rack::Protection::AuthenticityToken, reaction: :report

get '/settings' do
  cache_control :no_store
  erb :settings, locals: { token: Rack::Protection::AuthenticityToken.token(session) }
end

post '/integrations/clickhouse' do
  cache_control :no_store
  content_type :json
  # The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
  headers 'Content-Security-Policy' => "default-src 'none'; frame-ancestors 'self'"
  attempt = params['attempt'].to_s[/\A[0-9a-f]{32}\z/]
  key_id, key_secret = params.values_at('key_id', 'key_secret').map(&:to_s)
  refuse = lambda do |status, message|
    halt status, { ok: false, attempt: attempt, message: message }.to_json
  end

  refuse.call(400, 'The form is incomplete.') if !attempt || key_id.empty? || key_secret.empty?
  refuse.call(403, 'This page is out of date. Reload it, then try again.') if env['protection.failed']
  { **once(account, attempt, key_id, key_secret), attempt: attempt }.to_json
end

# With more than one process, or restarts: a table with a unique key.
OUTCOMES = {}
LOCK = Mutex.new

helpers do
  # The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks.
  def once(account, attempt, key_id, key_secret)
    # The pair is remembered as a keyed hash. Another pair is another attempt.
    pair = "#{account} #{attempt} #{key_id}:#{key_secret}"
    key = OpenSSL::HMAC.digest('SHA256', settings.session_secret, pair)
    outcome = LOCK.synchronize do
      OUTCOMES.shift if OUTCOMES.size > 10_000
      OUTCOMES[key] ||= Thread.new { connect(account, key_id, key_secret) }
    end
    outcome.value
  rescue StandardError
    # An error is no outcome: the next POST may try again.
    LOCK.synchronize { OUTCOMES.delete(key) }
    raise
  end

  def connect(account, key_id, key_secret)
    code = verify(key_id, key_secret)
    return { ok: false, code: code } if code

    store(account, key_id, key_secret)
    { ok: true }
  end

  # Asks ClickHouse Cloud whether it knows the pair: why it does not, or nil.
  def verify(key_id, key_secret)
    request = Net::HTTP::Get.new("#{API.path}/v1/organizations")
    request.basic_auth(key_id, key_secret)
    # Less than the element's own `timeout` of 30 s, so that it hears why. No second try.
    options = { use_ssl: API.scheme == 'https', open_timeout: 5, read_timeout: 10, max_retries: 0 }
    response = Net::HTTP.start(API.host, API.port, options) { |http| http.request(request) }
    return if response.code == '200'
    return CODES.fetch(response.code, 'unreachable') if response.code != '401'

    response.body.to_s.include?('Key is not active') ? 'key_inactive' : 'key_not_found'
  rescue StandardError
    # Not logged: an error may quote what was sent.
    'unreachable'
  end

  # Yours: who is signed in, as your session says.
  def account = 'somebody'

  # Yours: keep the pair in a secret manager, or encrypted with a key of one.
  def store(_account, key_id, _key_secret)
    logger.info("Connected the key that ends in #{key_id[-4..]}")
  end
end

__END__

@@ settings
<!doctype html>
<script src="clickhouse-connect.js" defer></script>
<clickhouse-connect callback-url="./integrations/clickhouse">
  <input type="hidden" name="authenticity_token" value="<%= token %>">
</clickhouse-connect>
