"""Defines nothing."""

