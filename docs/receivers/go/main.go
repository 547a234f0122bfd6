// The endpoint of <clickhouse-connect callback-url="/integrations/clickhouse">, for net/http.
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"
)

var (
	api = env("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")
	// The origin of your pages, written down: the Host header is whatever the client says.
	origin         = env("ORIGIN", "http://localhost:3000")
	attemptPattern = regexp.MustCompile("^[0-9a-f]{32}$")
)

type verdict struct {
	OK      bool   `json:"ok"`
	Attempt string `json:"attempt,omitempty"`
	Code    string `json:"code,omitempty"`
	Message string `json:"message,omitempty"`
}

func callback(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, 16<<10)
	if err := r.ParseForm(); err != nil {
		answer(w, http.StatusBadRequest, verdict{Message: "The form is too large, or broken."})
		return
	}
	attempt := attemptPattern.FindString(r.PostForm.Get("attempt"))
	keyID, keySecret := r.PostForm.Get("key_id"), r.PostForm.Get("key_secret")
	if attempt == "" || keyID == "" || keySecret == "" {
		answer(w, http.StatusBadRequest, verdict{Attempt: attempt, Message: "The form is incomplete."})
		return
	}
	// A browser sends Origin with each POST, and no page can forge it. Go 1.25 has
	// http.CrossOriginProtection for all routes.
	if r.Header.Get("Origin") != origin {
		message := "This page may not send keys here."
		answer(w, http.StatusForbidden, verdict{Attempt: attempt, Message: message})
		return
	}
	v, err := once(accountOf(r), attempt, keyID, keySecret)
	if err != nil {
		log.Print("A key could not be stored")
		v = verdict{Message: "Something went wrong here. Try again."}
	}
	v.Attempt = attempt
	answer(w, http.StatusOK, v)
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
	sync.Once
	verdict verdict
	err     error
}

// With more than one process, or restarts: a table with a unique key, and the secret from your
// configuration.
var (
	outcomes sync.Map
	secret   [32]byte
)

// once returns the outcome of an attempt: browsers repeat a POST whose connection breaks.
func once(account, attempt, keyID, keySecret string) (verdict, error) {
	// The pair is remembered as a keyed hash. Another pair is another attempt.
	hash := hmac.New(sha256.New, secret[:])
	io.WriteString(hash, account+" "+attempt+" "+keyID+":"+keySecret)
	key := string(hash.Sum(nil))
	value, _ := outcomes.LoadOrStore(key, new(outcome))
	o := value.(*outcome)
	o.Do(func() {
		o.verdict, o.err = connect(account, keyID, keySecret)
		if o.err != nil {
			// An error is no outcome: the next POST may try again.
			outcomes.Delete(key)
		}
		time.AfterFunc(15*time.Minute, func() { outcomes.Delete(key) })
	})
	return o.verdict, o.err
}

func connect(account, keyID, keySecret string) (verdict, error) {
	if code := verify(keyID, keySecret); code != "" {
		return verdict{Code: code}, nil
	}
	return verdict{OK: true}, store(account, keyID, keySecret)
}

var client = http.Client{
	// Less than the element's own timeout of 30 s, so that it hears why.
	Timeout:       10 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// verify asks ClickHouse Cloud whether it knows the pair: why it does not, or "". Errors are not
// logged: they may quote what was sent.
func verify(keyID, keySecret string) string {
	request, err := http.NewRequest(http.MethodGet, api+"/v1/organizations", nil)
	if err != nil {
		return "unreachable"
	}
	request.SetBasicAuth(keyID, keySecret)
	response, err := client.Do(request)
	if err != nil {
		return "unreachable"
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return "unreachable"
	}
	switch response.StatusCode {
	case http.StatusOK:
		return ""
	case http.StatusUnauthorized:
		if strings.Contains(string(body), "Key is not active") {
			return "key_inactive"
		}
		return "key_not_found"
	case http.StatusForbidden:
		return "forbidden"
	case http.StatusTooManyRequests:
		return "rate_limited"
	}
	return "unreachable"
}

// accountOf is yours: who is signed in, as your session says.
func accountOf(r *http.Request) string {
	return "somebody"
}

// store is yours: keep the pair in a secret manager, or encrypted with a key of one.
func store(account, keyID, keySecret string) error {
	if len(keyID) > 4 {
		log.Print("Connected the key that ends in ", keyID[len(keyID)-4:])
	}
	return nil
}

func env(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func main() {
	if _, err := rand.Read(secret[:]); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/integrations/clickhouse", callback)
	log.Fatal(http.ListenAndServe("127.0.0.1:"+env("PORT", "3000"), nil))
}
