# The Sinatra receiver, with a host of the tests.
require_relative '../../../docs/receivers/sinatra/sinatra'

FAILED = []

class ClickHouse
  helpers do
    def account_of
      account = env['HTTP_X_ACCOUNT'] || 'somebody'
      account.empty? ? nil : account
    end

    def needs(organization) = ["/v1/organizations/#{organization}/services", 'Service API reader']

    def store(account, key_id, key_secret)
      if key_id.start_with?('TESTstore') && !FAILED.include?(key_id)
        FAILED << key_id
        raise "INSERT INTO keys VALUES ('#{key_id}', '#{key_secret}')"
      end
      logger.info("Connected the key that ends in #{key_id[-4..]} for #{account}")
    end
  end
end

ClickHouse.run!(server: 'webrick', bind: '127.0.0.1', port: ENV.fetch('PORT'))
