# The page and the endpoint of <clickhouse-connect>, for Sinatra: gem install sinatra rackup puma
#
# In front of your own app, in config.ru: run Rack::Cascade.new([ClickHouse, YourApp])
require 'json'
require 'net/http'
require 'openssl'
require 'securerandom'
require 'sinatra/base'
require 'stringio'
require 'timeout'

class ClickHouse < Sinatra::Base
  API = URI(ENV.fetch('CLICKHOUSE_CLOUD_API', 'https://api.clickhouse.cloud'))
  # The origin of your pages, written down: the Host header is whatever the client says.
  ORIGIN = ENV.fetch('ORIGIN', 'http://localhost:4567')
  MAX_LENGTH = 16 * 1024
  CODES = {
    '200' => nil, '401' => 'key_not_found', '403' => 'forbidden', '429' => 'rate_limited'
  }.freeze

  # Signs tokens and hashes. From your configuration, where there is more than one process.
  set :signing_key, ENV.fetch('SIGNING_KEY') { SecureRandom.hex(64) }
  set :logging, true
  # The messages of errors may quote the pair: see `error` below.
  set :show_exceptions, false
  set :raise_errors, false
  set :dump_errors, false
  # A refusal of Rack::Protection names no attempt. Origin and token are checked below.
  set :protection, reaction: :report

  # Takes the body away before Sinatra parses it: an error of its parser quotes the form.
  use(Class.new do
    def initialize(app) = @app = app

    def call(env)
      return @app.call(env) unless env['PATH_INFO'] == '/integrations/clickhouse'

      body = env['rack.input']&.read(4 * MAX_LENGTH).to_s
      form = { 'clickhouse.body' => body, 'clickhouse.type' => env['CONTENT_TYPE'].to_s }
      @app.call(env.except('CONTENT_TYPE')
        .merge(form, 'CONTENT_LENGTH' => '0', 'rack.input' => StringIO.new))
    end
  end)

  get '/settings' do
    cache_control :no_store
    headers 'Content-Security-Policy' => "frame-ancestors 'self'"
    erb :settings, locals: { token: token_for(account_of) }
  end

  post '/integrations/clickhouse' do
    answer(200, receive(env['clickhouse.body']))
  end

  not_found { 'Not found' }

  error do |error|
    # Only its name: the message of an error may quote the pair.
    logger.error("A key was not connected: #{error.class}")
    refuse(500, 'Something went wrong here. Try again.')
  end

  helpers do
    # The verdict on a form.
    def receive(body)
      refuse(413, 'The form is too large.') if body.bytesize > MAX_LENGTH
      type = env['clickhouse.type'][/\A[^;\s]*/].downcase
      refuse(415, 'This server cannot read the form.') if type != 'application/x-www-form-urlencoded'
      form = parse(body) or refuse(415, 'This server cannot read the form.')
      refuse(403, 'This page may not send keys here.') unless own_page?
      account = account_of or refuse(401, 'You are signed out. Sign in, then try again.')
      tokens = form['clickhouse_token'].to_a
      unless tokens.size == 1 && genuine?(tokens[0], account)
        refuse(403, 'This page is out of date. Reload it, then try again.')
      end
      key_ids, key_secrets = form.values_at('key_id', 'key_secret')
      pair = [*key_ids, *key_secrets].reject(&:empty?)
      is_complete = attempt && key_ids&.size == 1 && key_secrets&.size == 1 && pair.size == 2
      if !is_complete || pair.join.match?(/[\x00-\x1f\x7f]/)
        refuse(400, 'The form is incomplete.')
      end
      refuse(400, 'A Key ID has no colon.') if pair[0].include?(':')
      once(account, *pair)
    end

    # The values of each field, or nil.
    def parse(body)
      # decode_www_form() forgives a broken "%", and replaces what is no UTF-8.
      bytes = URI.decode_www_form_component(body, Encoding::BINARY)
      return unless bytes.force_encoding('UTF-8').valid_encoding?

      URI.decode_www_form(body).group_by(&:first).transform_values { |pairs| pairs.map(&:last) }
    rescue ArgumentError
      nil
    end

    # Also in a form that cannot be parsed: the element believes no answer without it.
    def attempt
      found = env['clickhouse.body'].to_s.b.scan(/\battempt\W+\K[0-9a-f]{32}\b/n)
      found[0] if found.size == 1
    end

    # Browsers send these headers with each POST, and no page can forge them.
    def own_page?
      site, origin = env.values_at('HTTP_SEC_FETCH_SITE', 'HTTP_ORIGIN')
      return true if origin == ORIGIN && [nil, 'same-origin'].include?(site)

      logger.warn("Refused a POST from #{origin} (#{site}): ORIGIN is #{ORIGIN}")
      false
    end

    # What the hidden input holds: the account, an expiry, and their signature.
    def token_for(account, expiry = Time.now.to_i + (12 * 3600))
      claim = "#{[account.to_s].pack('m0')}.#{expiry}"
      "#{claim}.#{OpenSSL::HMAC.hexdigest('SHA256', settings.signing_key, claim)}"
    end

    def genuine?(token, account)
      expiry = token.split('.')[1].to_i
      expiry > Time.now.to_i && Rack::Utils.secure_compare(token, token_for(account, expiry))
    end

    def refuse(status, message) = answer(status, { ok: false, message: message })

    def answer(status, verdict)
      cache_control :no_store
      content_type :json
      # The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
      headers 'Content-Security-Policy' => "default-src 'none'; frame-ancestors 'self'"
      halt status, { **verdict, attempt: attempt }.to_json
    end

    # The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks.
    def once(account, key_id, key_secret)
      # The pair is remembered as a keyed hash. Another pair is another attempt.
      pair = "#{account} #{attempt} #{key_id}:#{key_secret}"
      key = OpenSSL::HMAC.digest('SHA256', settings.signing_key, pair)
      outcome = LOCK.synchronize do
        OUTCOMES.shift if OUTCOMES.size > 10_000
        OUTCOMES[key] ||= Thread.new do
          # Ruby would print the message of an error.
          Thread.current.report_on_exception = false
          connect(account, key_id, key_secret)
        end
      end
      outcome.value
    rescue StandardError
      # An error is no outcome: the next POST may try again.
      LOCK.synchronize { OUTCOMES.delete(key) }
      raise
    end

    def connect(account, key_id, key_secret)
      code, reply = ask('/v1/organizations', key_id, key_secret)
      return { ok: false, code: code } if code

      # A 200 is a yes only with the documented body: a proxy's page has that status, too.
      organization = reply['result'].is_a?(Array) ? reply['result'][0] : nil
      id = organization.is_a?(Hash) ? organization['id'].to_s : ''
      return { ok: false, code: 'unreachable' } unless id.match?(/\A[\w-]+\z/)

      path, role = needs(id)
      if path
        code, reply = ask(path, key_id, key_secret)
        message = "This key works, but it lacks a role: #{role}. " \
                  'Change its roles in the ClickHouse Cloud console, then try again.'
        return { ok: false, code: code, message: message } if code == 'forbidden'
        return { ok: false, code: code || 'unreachable' } if code || reply['result'].nil?
      end
      store(account, key_id, key_secret)
      name = organization['name']
      name.is_a?(String) ? { ok: true, organization: name[0, 100] } : { ok: true }
    end

    # Asks ClickHouse Cloud: why it refuses the pair or nil, and the JSON of its reply.
    def ask(path, key_id, key_secret)
      request = Net::HTTP::Get.new(API.path + path)
      request.basic_auth(key_id, key_secret)
      # No second try. Net::HTTP follows no redirect, which would carry the pair elsewhere.
      options = { use_ssl: API.scheme == 'https', max_retries: 0 }
      # Two requests take less than the element's own `timeout` of 30 s.
      response = Timeout.timeout(10) do
        Net::HTTP.start(API.host, API.port, options) { |http| http.request(request) }
      end
      reply = object_in(response.body)
      is_inactive = response.code == '401' && reply['error'].to_s.include?('Key is not active')
      [is_inactive ? 'key_inactive' : CODES.fetch(response.code, 'unreachable'), reply]
    rescue StandardError
      # Not logged: an error may quote what was sent.
      ['unreachable', {}]
    end

    def object_in(body)
      reply = JSON.parse(body.to_s)
      reply.is_a?(Hash) ? reply : {}
    rescue JSON::ParserError
      {}
    end

    # Yours: a request that the key must be allowed to make, and the role that allows it. The list of
    # organizations needs no role, so it proves only that the key exists. For example:
    #
    # ["/v1/organizations/#{organization}/services", 'Service API reader']
    def needs(_organization) = nil

    # Yours: the id of who is signed in, as your session says, or nil.
    def account_of = 'somebody'

    # Yours: keep the pair in a secret manager, or encrypted with a key of one.
    def store(_account, key_id, _key_secret)
      logger.info("Connected the key that ends in #{key_id.chars.last(4).join}")
    end
  end

  # With more than one process, or restarts: a table with a unique key.
  OUTCOMES = {}
  LOCK = Mutex.new

  set :inline_templates, __FILE__
  run! if __FILE__ == $PROGRAM_NAME
end

__END__

@@ settings
<!doctype html>
<script src="clickhouse-connect.js" defer></script>
<clickhouse-connect callback-url="./integrations/clickhouse">
  <input type="hidden" name="clickhouse_token" value="<%= token %>">
</clickhouse-connect>
