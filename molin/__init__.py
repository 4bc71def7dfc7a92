"""Molin plans, dispatches and accounts for the mobile units that protect women and
children (Mobil Keliling Perlindungan Perempuan dan Anak).
"""

__version__ = "0.1.0"
