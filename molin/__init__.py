"""Molin plans, dispatches and accounts for the mobile units that protect women and
children (Mobil Keliling Perlindungan Perempuan dan Anak).

Rooms
-----
========== ===========================================================================
domain      what people talk about: frozen values, standard library only
language    the two languages; ``words`` and ``labels`` make words of domain values
settings    what the person chose, in one TOML file; ``journal`` keeps the log
protection  keys and sealed values
store       the database; rows never leave it, values do
roads       travel times and drawn routes
scheduler   a week's book to arrays to a plan, and back; its worker processes
exchange    files that go out: plan as JSON, route sheets as PDF
maps        drawings as plain data, and the Folium pages made of them
services    one function per thing a person does, one transaction each
ui          the Qt window: shows values, calls services, decides nothing
app, cli    where everything is put together, with and without a window
========== ===========================================================================

Imports point down only: ``cli -> app -> ui -> services -> (scheduler | roads | store |
exchange | maps) -> protection -> words -> domain -> errors``; the rooms in brackets do
not see each other. Contracts in ``pyproject.toml`` hold it.

Flow: plan the week
-------------------
``services.weeks.open_week`` reads a :class:`~molin.domain.book.WeekBook`, the snapshot
of everything one week is made from, and ``services.planning.prepare`` makes integer
arrays of it, in which whatever may not change is locked. ``scheduler.solve`` searches
in two processes that tell each other of their best. Each better plan is made a week
again (``proposed``) and drawn; the last one is audited by an evaluator that shares no
code with the search, and what it leaves out is explained (``settled``).
``services.weeks.keep_plan`` audits once more and saves: version + 1, or ``Conflict``
when somebody else saved first.

Who runs where
--------------
The main thread belongs to Qt and to computation under 8 ms. The store is read and
written in threads of ``ui.background``: one writer, separate readers. The search holds
Python's interpreter lock for seconds, so it gets a process; killing that is a sure
cancel. Only frozen values cross.

Words
-----
One word per idea, in code, schema and on screen. Area (Wilayah), Base (Pangkalan),
Unit, Crew member (Petugas), Place (Tempat), Activity (Kegiatan), Request (Permintaan),
Shift (Dinas), Tour (Perjalanan dinas), Plan (Rencana), Route (Rute), Stop (Singgah),
Tray (Belum terjadwal). A *spot* is where a confidential visit is made: it is sealed,
never a Place, and only its kecamatan is shown.
"""

__version__ = "0.1.0"
