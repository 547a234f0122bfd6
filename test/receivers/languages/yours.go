// A host of the tests, for Go.
package main

import (
	"fmt"
	"log"
	"net/http"
	"strings"
	"sync"
)

var failed sync.Map

func accountOf(r *http.Request) string {
	if values, isThere := r.Header["X-Account"]; isThere {
		return values[0]
	}
	return "somebody"
}

func store(account, keyID, keySecret string) error {
	message := fmt.Sprintf("INSERT INTO keys VALUES ('%s', '%s')", keyID, keySecret)
	if strings.HasPrefix(keyID, "TESTstore") {
		if _, isRepeated := failed.LoadOrStore(keyID, true); !isRepeated {
			if strings.HasPrefix(keyID, "TESTstorepanic") {
				panic(message)
			}
			return fmt.Errorf("%s", message)
		}
	}
	log.Print("Connected the key that ends in ", keyID[len(keyID)-4:], " for ", account)
	return nil
}

func needs(organization string) (path, role string) {
	return "/v1/organizations/" + organization + "/services", "Service API reader"
}
