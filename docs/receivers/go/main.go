// The page and the endpoint of <clickhouse-connect>, for net/http: go run main.go yours.go
package main

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"log"
	"mime"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

const maxLength = 16 << 10

var (
	api = env("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")
	// The origin of your pages, written down: the Host header is whatever the client says.
	origin = env("ORIGIN", "http://localhost:3000")
	// Signs tokens and hashes. From your configuration, where there is more than one process.
	signingKey = []byte(env("SIGNING_KEY", randomKey()))

	attemptPattern      = regexp.MustCompile(`\battempt\W+([0-9a-f]{32})\b`)
	controlPattern      = regexp.MustCompile(`[\x00-\x1f\x7f]`)
	organizationPattern = regexp.MustCompile(`^[\w-]+$`)
)

type verdict struct {
	OK           bool   `json:"ok"`
	Attempt      string `json:"attempt,omitempty"`
	Code         string `json:"code,omitempty"`
	Message      string `json:"message,omitempty"`
	Organization string `json:"organization,omitempty"`
}

var page = template.Must(template.New("settings").Parse(`<!doctype html>
<script src="clickhouse-connect.js" defer></script>
<clickhouse-connect callback-url="./integrations/clickhouse">
  <input type="hidden" name="clickhouse_token" value="{{.}}">
</clickhouse-connect>
`))

func settings(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'self'")
	page.Execute(w, tokenFor(accountOf(r), time.Now().Add(12*time.Hour).Unix()))
}

func callback(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		answer(w, http.StatusMethodNotAllowed, verdict{})
		return
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, 4*maxLength))
	if err != nil {
		// The connection has ended.
		return
	}
	// Also in a form that cannot be parsed: the element believes no answer without it.
	attempt := ""
	if found := attemptPattern.FindAllSubmatch(body, 2); len(found) == 1 {
		attempt = string(found[0][1])
	}
	status, v := receive(r, body, attempt)
	v.Attempt = attempt
	answer(w, status, v)
}

// receive returns the status and the verdict that a form is answered with.
func receive(r *http.Request, body []byte, attempt string) (int, verdict) {
	refuse := func(status int, message string) (int, verdict) {
		return status, verdict{Message: message}
	}
	if len(body) > maxLength {
		return refuse(http.StatusRequestEntityTooLarge, "The form is too large.")
	}
	mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if mediaType != "application/x-www-form-urlencoded" {
		return refuse(http.StatusUnsupportedMediaType, "This server cannot read the form.")
	}
	form, err := url.ParseQuery(string(body))
	if err != nil || !isUTF8(form) {
		return refuse(http.StatusUnsupportedMediaType, "This server cannot read the form.")
	}
	if !isOwnPage(r) {
		return refuse(http.StatusForbidden, "This page may not send keys here.")
	}
	account := accountOf(r)
	if account == "" {
		return refuse(http.StatusUnauthorized, "You are signed out. Sign in, then try again.")
	}
	if len(form["clickhouse_token"]) != 1 || !isGenuine(form.Get("clickhouse_token"), account) {
		message := "This page is out of date. Reload it, then try again."
		return refuse(http.StatusForbidden, message)
	}
	keyID, keySecret := form.Get("key_id"), form.Get("key_secret")
	isTwice := len(form["key_id"]) > 1 || len(form["key_secret"]) > 1
	isStrange := controlPattern.MatchString(keyID + keySecret)
	if attempt == "" || keyID == "" || keySecret == "" || isTwice || isStrange {
		return refuse(http.StatusBadRequest, "The form is incomplete.")
	}
	if strings.Contains(keyID, ":") {
		return refuse(http.StatusBadRequest, "A Key ID has no colon.")
	}
	v, err := once(account, attempt, keyID, keySecret)
	if err != nil {
		// Only its type: the message of an error may quote the pair.
		log.Printf("A key was not connected: %T", err)
		return refuse(http.StatusInternalServerError, "Something went wrong here. Try again.")
	}
	return http.StatusOK, v
}

// isOwnPage looks at headers that browsers send with each POST, and that no page can forge. Go 1.25
// has http.CrossOriginProtection for all routes.
func isOwnPage(r *http.Request) bool {
	site, from := r.Header.Get("Sec-Fetch-Site"), r.Header.Get("Origin")
	if from == origin && (site == "" || site == "same-origin") {
		return true
	}
	log.Printf("Refused a POST from %q (%q): ORIGIN is %s", from, site, origin)
	return false
}

// tokenFor returns what the hidden input holds: the account, an expiry, and their signature.
func tokenFor(account string, expiry int64) string {
	claim := fmt.Sprintf("%s.%d", base64.RawURLEncoding.EncodeToString([]byte(account)), expiry)
	return claim + "." + hex.EncodeToString(sign(claim))
}

func isGenuine(token, account string) bool {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return false
	}
	expiry, err := strconv.ParseInt(parts[1], 10, 64)
	isInTime := err == nil && expiry > time.Now().Unix()
	return isInTime && hmac.Equal([]byte(token), []byte(tokenFor(account, expiry)))
}

func sign(text string) []byte {
	hash := hmac.New(sha256.New, signingKey)
	io.WriteString(hash, text)
	return hash.Sum(nil)
}

func isUTF8(form url.Values) bool {
	for _, values := range form {
		if !utf8.ValidString(strings.Join(values, "")) {
			return false
		}
	}
	return true
}

func answer(w http.ResponseWriter, status int, v verdict) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	// The page around the frame has to read the answer: no frame-ancestors 'none' here.
	w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

type outcome struct {
	isKnown chan struct{}
	verdict verdict
	err     error
}

// With more than one process, or restarts: a table with a unique key.
var (
	lock     sync.Mutex
	outcomes = map[string]*outcome{}
	// The keys of the outcomes, the oldest first.
	keys []string
)

// once returns the outcome of an attempt: browsers repeat a POST whose connection breaks.
func once(account, attempt, keyID, keySecret string) (verdict, error) {
	// The pair is remembered as a keyed hash. Another pair is another attempt.
	key := string(sign(account + " " + attempt + " " + keyID + ":" + keySecret))
	lock.Lock()
	o, isRepeated := outcomes[key]
	if !isRepeated {
		o = &outcome{isKnown: make(chan struct{})}
		outcomes[key] = o
		keys = append(keys, key)
		if len(keys) > 10_000 {
			delete(outcomes, keys[0])
			keys = keys[1:]
		}
	}
	lock.Unlock()
	if isRepeated {
		<-o.isKnown
		return o.verdict, o.err
	}
	defer close(o.isKnown)
	o.verdict, o.err = connect(account, keyID, keySecret)
	if o.err != nil {
		// An error is no outcome: the next POST may try again.
		lock.Lock()
		delete(outcomes, key)
		lock.Unlock()
	}
	return o.verdict, o.err
}

type panicked struct{}

func (panicked) Error() string { return "a panic" }

func connect(account, keyID, keySecret string) (v verdict, err error) {
	// Also of a panic, net/http would print the message.
	defer func() {
		if recover() != nil {
			v, err = verdict{}, panicked{}
		}
	}()
	code, reply := ask("/v1/organizations", keyID, keySecret)
	if code != "" {
		return verdict{Code: code}, nil
	}
	// A 200 is a yes only with the documented body: a proxy's page has that status, too.
	var organizations []struct{ ID, Name string }
	err = json.Unmarshal(reply.Result, &organizations)
	if err != nil || len(organizations) == 0 || !organizationPattern.MatchString(organizations[0].ID) {
		return verdict{Code: "unreachable"}, nil
	}
	if path, role := needs(organizations[0].ID); path != "" {
		code, reply = ask(path, keyID, keySecret)
		if code == "forbidden" {
			message := "This key works, but it lacks a role: " + role +
				". Change its roles in the ClickHouse Cloud console, then try again."
			return verdict{Code: code, Message: message}, nil
		}
		if code == "" && (len(reply.Result) == 0 || string(reply.Result) == "null") {
			code = "unreachable"
		}
		if code != "" {
			return verdict{Code: code}, nil
		}
	}
	if err := store(account, keyID, keySecret); err != nil {
		return verdict{}, err
	}
	name := []rune(organizations[0].Name)
	if len(name) > 100 {
		name = name[:100]
	}
	return verdict{OK: true, Organization: string(name)}, nil
}

var client = http.Client{
	// A redirect would carry the pair elsewhere.
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

type reply struct {
	Result json.RawMessage
	Error  string
}

// ask asks ClickHouse Cloud: why it refuses the pair or "", and the JSON of its reply. Errors are not
// logged: they may quote what was sent.
func ask(path, keyID, keySecret string) (code string, r reply) {
	// Two requests take less than the element's own timeout of 30 s.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, api+path, nil)
	if err != nil {
		return "unreachable", r
	}
	request.SetBasicAuth(keyID, keySecret)
	response, err := client.Do(request)
	if err != nil {
		return "unreachable", r
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return "unreachable", r
	}
	isJSON := json.Unmarshal(body, &r) == nil
	switch response.StatusCode {
	case http.StatusOK:
		if !isJSON {
			return "unreachable", r
		}
		return "", r
	case http.StatusUnauthorized:
		if strings.Contains(r.Error, "Key is not active") {
			return "key_inactive", r
		}
		return "key_not_found", r
	case http.StatusForbidden:
		return "forbidden", r
	case http.StatusTooManyRequests:
		return "rate_limited", r
	}
	return "unreachable", r
}

func env(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func randomKey() string {
	key := make([]byte, 32)
	if _, err := rand.Read(key); err != nil {
		log.Fatal(err)
	}
	return hex.EncodeToString(key)
}

func main() {
	http.HandleFunc("/settings", settings)
	http.HandleFunc("/integrations/clickhouse", callback)
	server := http.Server{
		Addr: "127.0.0.1:" + env("PORT", "3000"),
		// Without these, a client that sends slowly holds a connection for ever.
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	log.Fatal(server.ListenAndServe())
}
