"""Drawings as plain data, and the Folium pages made of them."""
