/** What tests stand on: a real PostgreSQL, a database per test class, a clock that moves, a client that signs in. */
package vn.paraudit.testing;
