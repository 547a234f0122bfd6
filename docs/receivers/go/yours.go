package main

import (
	"log"
	"net/http"
)

// accountOf is yours: the id of who is signed in, as your session says, or "".
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

// needs is yours: a request that the key must be allowed to make, and the role that allows it. The
// list of organizations needs no role, so it proves only that the key exists. For example:
//
//	return "/v1/organizations/" + organization + "/services", "Service API reader"
func needs(organization string) (path, role string) {
	return "", ""
}
