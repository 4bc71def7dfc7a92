<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_GB">
<context>
    <name>Advice</name>
    <message>
        <source>Choose a week that has shifts.</source>
        <translation>Pilih minggu yang sudah berisi dinas.</translation>
    </message>
    <message>
        <source>No requests for this week yet</source>
        <translation>Belum ada permintaan untuk minggu ini</translation>
    </message>
    <message>
        <source>No shifts in this week</source>
        <translation>Tidak ada dinas pada minggu ini</translation>
    </message>
    <message>
        <source>Nothing fits into this week</source>
        <translation>Tidak ada yang muat pada minggu ini</translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation>Belum ada yang terjadwal</translation>
    </message>
    <message>
        <source>Once requests are there, Plan fills the shifts.</source>
        <translation>Setelah ada permintaan, Rencanakan akan mengisi dinas.</translation>
    </message>
    <message>
        <source>Press Plan, and the visits take their places here.</source>
        <translation>Tekan Rencanakan, dan kunjungan akan tersusun di sini.</translation>
    </message>
    <message>
        <source>The tray says why, request by request.</source>
        <translation>Alasan tiap permintaan tercantum di Belum terjadwal.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Break</source>
        <translation>Istirahat</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Siaga</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Nothing chosen. The arrow keys go from stop to stop.</source>
        <translation>Belum ada yang dipilih. Tekan tombol panah untuk berpindah antarsinggah.</translation>
    </message>
    <message>
        <source>Time board of the week</source>
        <translation>Papan waktu minggu ini</translation>
    </message>
</context>
<context>
    <name>BottleneckPanel</name>
    <message>
        <source>Ask again</source>
        <translation>Tanya lagi</translation>
    </message>
    <message>
        <source>Each planned for as long, from the same plan. Tried: {n} of {all}</source>
        <translation>Masing-masing direncanakan sama lama dari rencana yang sama. Dicoba: {n} dari {all}</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Cari tahu</translation>
    </message>
    <message>
        <source>Nothing that was tried helps: {n}</source>
        <translation>Dari yang dicoba tidak ada yang membantu: {n}</translation>
    </message>
    <message>
        <source>Planning the week again: {n} of {all}</source>
        <translation>Merencanakan ulang: {n} dari {all}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>The week is planned again with a unit, a skill or an hour more.</source>
        <translation>Minggu ini direncanakan ulang dengan tambahan satu unit, keahlian, atau jam.</translation>
    </message>
    <message>
        <source>There is no request left out that could be helped.</source>
        <translation>Tidak ada permintaan tersisa yang dapat dibantu.</translation>
    </message>
    <message>
        <source>What is left out lacks no unit, no skill and no hour.</source>
        <translation>Yang belum terjadwal tidak kekurangan unit, keahlian, ataupun jam.</translation>
    </message>
</context>
<context>
    <name>CrewDialog</name>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Crews, now and proposed</source>
        <translation>Petugas, sekarang dan usulan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>What is missing, and why</source>
        <translation>Yang kurang, dan sebabnya</translation>
    </message>
</context>
<context>
    <name>CrewWiring</name>
    <message>
        <source>Crews found</source>
        <translation>Petugas ditemukan</translation>
    </message>
    <message>
        <source>Crews saved</source>
        <translation>Petugas tersimpan</translation>
    </message>
    <message>
        <source>Looking for crews</source>
        <translation>Mencari petugas</translation>
    </message>
    <message>
        <source>With these crews the plan breaks rules ({n}): plan the week again.</source>
        <translation>Dengan petugas ini rencana melanggar aturan ({n}): rencanakan lagi minggu ini.</translation>
    </message>
</context>
<context>
    <name>DayColumn</name>
    <message>
        <source>Show this day on the map</source>
        <translation>Tampilkan hari ini di peta</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>Changes to v{n}</source>
        <translation>Perubahan terhadap v{n}</translation>
    </message>
    <message>
        <source>Changes, by what becomes of each visit</source>
        <translation>Perubahan, menurut nasib setiap kunjungan</translation>
    </message>
    <message>
        <source>Every visit that changes, with its old and its new place (F8)</source>
        <translation>Setiap kunjungan yang berubah, dengan tempat lama dan barunya (F8)</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Sembunyikan daftar</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Tampilkan daftar</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>Locks</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Locks: {names}</source>
        <translation>Kunci: {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
</context>
<context>
    <name>HourAxis</name>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Unit, shift</source>
        <translation>Unit, dinas</translation>
    </message>
</context>
<context>
    <name>HoursPanel</name>
    <message>
        <source>Hours this week</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>▏as now</source>
        <translation>▏seperti sekarang</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>{hours} of {limit}</source>
        <translation>{hours} dari {limit}</translation>
    </message>
    <message>
        <source>{skills}
Four weeks before: {hours}</source>
        <translation>{skills}
Empat minggu sebelumnya: {hours}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing is selected</source>
        <translation>Belum ada yang dipilih</translation>
    </message>
    <message>
        <source>Select a visit or a shift on the board, on the map or in the tray: everything known about it stands here.</source>
        <translation>Pilih kunjungan atau dinas di papan, di peta, atau di Belum terjadwal; rinciannya tampil di sini.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>break</source>
        <translation>istirahat</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>place masked</source>
        <translation>tempat disamarkan</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>perjalanan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Reload</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>The map stopped unexpectedly. Reload it; nothing else is lost.</source>
        <translation>Peta tiba-tiba terhenti. Muat ulang peta; yang lain tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>The map's page did not start. Reload it, or run start.py again.</source>
        <translation>Halaman peta tidak terbuka. Muat ulang, atau jalankan start.py lagi.</translation>
    </message>
</context>
<context>
    <name>MapHeader</name>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>units {letters}</source>
        <translation>unit {letters}</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>The map is being prepared…</source>
        <translation>Peta sedang disiapkan…</translation>
    </message>
</context>
<context>
    <name>Molin</name>
    <message>
        <source>This computer's clock shows {here}, the office's {office} {zone}: all times here are {zone}.</source>
        <translation>Jam komputer ini menunjukkan {here}, jam kantor {office} {zone}: semua waktu di sini memakai {zone}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Attention</source>
        <translation>Perhatian</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pemberitahuan ini</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Informasi</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Enter a whole number from {least} to {most}.</source>
        <translation>Isikan bilangan bulat dari {least} sampai {most}.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Put in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Put in: {place}</source>
        <translation>Masukkan: {place}</translation>
    </message>
    <message>
        <source>Put it into the plan there; nothing is saved yet</source>
        <translation>Masukkan ke rencana di sini; belum disimpan</translation>
    </message>
    <message>
        <source>Show this shift on the board</source>
        <translation>Tampilkan dinas ini di papan</translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message>
        <source>Best times</source>
        <translation>Waktu terbaik</translation>
    </message>
    <message>
        <source>It cannot be left out: its route could not be driven, or has begun.</source>
        <translation>Tidak dapat dilepas: rutenya tidak dapat dijalankan tanpanya, atau sudah dimulai.</translation>
    </message>
    <message>
        <source>Left out of the plan: {price}</source>
        <translation>Bila dilepas dari rencana: {price}</translation>
    </message>
    <message>
        <source>Moving it</source>
        <translation>Memindahkan</translation>
    </message>
    <message>
        <source>No shift could take it, even if two others made room.</source>
        <translation>Tidak ada dinas yang dapat memuatnya, meskipun dua kunjungan lain dilepas.</translation>
    </message>
    <message>
        <source>change of the score</source>
        <translation>perubahan nilai rencana</translation>
    </message>
    <message>
        <source>reckoning…</source>
        <translation>menghitung…</translation>
    </message>
    <message>
        <source>when planning has ended</source>
        <translation>setelah perencanaan selesai</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>How long to search</source>
        <translation>Lama pencarian</translation>
    </message>
    <message>
        <source>Only from a day on</source>
        <translation>Hanya mulai hari tertentu</translation>
    </message>
    <message>
        <source>Plan for {n} seconds</source>
        <translation>Rencanakan selama {n} detik</translation>
    </message>
    <message>
        <source>What is lacking?</source>
        <translation>Apa yang kurang?</translation>
    </message>
    <message>
        <source>What may change</source>
        <translation>Yang boleh berubah</translation>
    </message>
    <message>
        <source>{choice} (usual)</source>
        <translation>{choice} (biasa)</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>A fault in Molin</source>
        <translation>Gangguan pada Molin</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Something in Molin went wrong</source>
        <translation>Terjadi gangguan pada Molin</translation>
    </message>
    <message>
        <source>Your work is still here, and you can go on. Please copy the report and send it to whoever looks after Molin. It names places in the program, no people, no addresses and nothing that you typed.</source>
        <translation>Pekerjaan Anda masih ada dan dapat dilanjutkan. Mohon salin laporan ini dan kirimkan kepada pengelola Molin. Isinya hanya menyebut bagian program, tanpa nama orang, alamat, atau apa pun yang Anda ketik.</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Merencanakan</translation>
    </message>
    <message>
        <source>Planning: {time}</source>
        <translation>Merencanakan: {time}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>looking for a first plan</source>
        <translation>mencari rencana pertama</translation>
    </message>
    <message>
        <source>{n} of {all} s</source>
        <translation>{n} dari {all} dtk</translation>
    </message>
</context>
<context>
    <name>ScoreStrip</name>
    <message>
        <source>All terms together, in weighted minutes. Less is better.</source>
        <translation>Jumlah semua unsur, dalam menit berbobot. Makin kecil makin baik.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>How much the units' weeks differ in length.</source>
        <translation>Selisih lama kerja antarunit dalam minggu ini.</translation>
    </message>
    <message>
        <source>Minutes past the end of a shift, weighted.</source>
        <translation>Menit kerja setelah jam dinas berakhir, berbobot.</translation>
    </message>
    <message>
        <source>Minutes that all units spend on the road.</source>
        <translation>Menit perjalanan seluruh unit.</translation>
    </message>
    <message>
        <source>Most of it:</source>
        <translation>Terbesar:</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Lembur</translation>
    </message>
    <message>
        <source>Preferred times</source>
        <translation>Jendela pilihan</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Score of the plan</source>
        <translation>Nilai rencana</translation>
    </message>
    <message>
        <source>Time in which no unit could take an urgent call.</source>
        <translation>Waktu ketika tidak ada unit yang dapat menerima panggilan darurat.</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Perjalanan</translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation>Ketimpangan</translation>
    </message>
    <message>
        <source>Unplanned</source>
        <translation>Belum terjadwal</translation>
    </message>
    <message>
        <source>Visits moved, and starts shifted beyond 30 minutes, against the published plan.</source>
        <translation>Kunjungan yang dipindahkan dan jam mulai yang bergeser lebih dari 30 menit terhadap rencana terbit.</translation>
    </message>
    <message>
        <source>Visits that start outside their preferred window, or when fewer people are there than could be.</source>
        <translation>Kunjungan yang mulai di luar jendela pilihannya, atau saat orang di sana lebih sedikit daripada yang mungkin.</translation>
    </message>
    <message>
        <source>What is left out: by priority and by the need of the area.</source>
        <translation>Permintaan yang belum terjadwal, menurut prioritas dan kebutuhan wilayah.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>How long Plan searches unless it is stopped.</source>
        <translation>Lama pencarian rencana, kecuali dihentikan.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Bahasa dan tampilan</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Belum terjadwal</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Di komputer ini</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Lembur</translation>
    </message>
    <message>
        <source>Per minute beyond 30 by which a published start shifts.</source>
        <translation>Per menit pergeseran jam mulai yang sudah terbit, setelah 30 menit pertama.</translation>
    </message>
    <message>
        <source>Per minute by which a unit's week differs from the mean.</source>
        <translation>Per menit selisih lama kerja mingguan suatu unit dari rata-rata.</translation>
    </message>
    <message>
        <source>Per minute by which no unit of a day has an hour to spare.</source>
        <translation>Per menit kurangnya dari satu jam luang pada unit paling longgar tiap hari.</translation>
    </message>
    <message>
        <source>Per minute on the road.</source>
        <translation>Per menit perjalanan.</translation>
    </message>
    <message>
        <source>Per minute past the end of a shift.</source>
        <translation>Per menit setelah jam dinas berakhir.</translation>
    </message>
    <message>
        <source>Per request left out, times its priority and the need of its area.</source>
        <translation>Per permintaan yang belum terjadwal, dikali prioritas dan kebutuhan wilayahnya.</translation>
    </message>
    <message>
        <source>Per visit that changes unit or day against the published plan.</source>
        <translation>Per kunjungan yang berganti unit atau hari terhadap rencana terbit.</translation>
    </message>
    <message>
        <source>Per visit that starts outside its preferred window.</source>
        <translation>Per kunjungan yang dimulai di luar jendela pilihannya.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Perencanaan</translation>
    </message>
    <message>
        <source>Planning time</source>
        <translation>Lama perencanaan</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Jendela pilihan</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Kembalikan ke bawaan</translation>
    </message>
    <message>
        <source>Start shifted</source>
        <translation>Jam mulai bergeser</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Perjalanan</translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation>Ketimpangan</translation>
    </message>
    <message>
        <source>Visit moved</source>
        <translation>Kunjungan pindah</translation>
    </message>
    <message>
        <source>What makes a plan dear, in minutes of driving. The plan with the least total wins; 0 switches a term off.</source>
        <translation>Bobot setiap unsur nilai rencana, dalam menit perjalanan. Rencana dengan jumlah terkecil yang dipilih; 0 mengabaikan unsur itu.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>mnt</translation>
    </message>
    <message>
        <source>s</source>
        <translation>dtk</translation>
    </message>
</context>
<context>
    <name>TermCell</name>
    <message>
        <source>{n} less</source>
        <translation>turun {n}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>naik {n}</translation>
    </message>
    <message>
        <source>{term}: none yet</source>
        <translation>{term}: belum ada</translation>
    </message>
    <message>
        <source>{term}: {n} minutes</source>
        <translation>{term}: {n} menit</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Demo</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Places, people and requests here are made up for trying.</source>
        <translation>Tempat, orang, dan permintaan di sini rekaan, untuk mencoba Molin.</translation>
    </message>
    <message>
        <source>Plan: {stage}</source>
        <translation>Rencana: {stage}</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>belum ada rencana</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>belum disimpan</translation>
    </message>
    <message>
        <source>saved {day}, {time}</source>
        <translation>tersimpan {day}, {time}</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Everything is planned</source>
        <translation>Semua sudah terjadwal</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Belum ada rencana</translation>
    </message>
    <message>
        <source>No request of this week is left out.</source>
        <translation>Tidak ada permintaan minggu ini yang belum terjadwal.</translation>
    </message>
    <message>
        <source>Nothing is asked for this week</source>
        <translation>Belum ada permintaan untuk minggu ini</translation>
    </message>
    <message>
        <source>Requests that find no slot will wait here, with reasons.</source>
        <translation>Permintaan yang tidak mendapat waktu akan menunggu di sini beserta alasannya.</translation>
    </message>
    <message>
        <source>Requests that wait: {n}. Press Plan: those without a slot stay here, with reasons.</source>
        <translation>Permintaan yang menunggu: {n}. Tekan Rencanakan: yang tidak mendapat waktu tetap di sini beserta alasannya.</translation>
    </message>
    <message>
        <source>Unplanned ({n})</source>
        <translation>Belum terjadwal ({n})</translation>
    </message>
    <message>
        <source>What is lacking?</source>
        <translation>Apa yang kurang?</translation>
    </message>
    <message>
        <source>What one more unit, skill or hour would serve (F7)</source>
        <translation>Yang terlayani dengan tambahan satu unit, keahlian, atau jam (F7)</translation>
    </message>
    <message>
        <source>grouped by reason</source>
        <translation>dikelompokkan menurut alasan</translation>
    </message>
</context>
<context>
    <name>WeekCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Bulan sebelumnya</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>against v{n}</source>
        <translation>vs v{n}</translation>
    </message>
</context>
<context>
    <name>WeekPicker</name>
    <message>
        <source>Choose a week in the calendar</source>
        <translation>Pilih minggu di kalender</translation>
    </message>
    <message>
        <source>Next week (Alt+Right)</source>
        <translation>Minggu berikutnya (Alt+Kanan)</translation>
    </message>
    <message>
        <source>Previous week (Alt+Left)</source>
        <translation>Minggu sebelumnya (Alt+Kiri)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>Week {week}, choose another</source>
        <translation>Minggu {week}, pilih minggu lain</translation>
    </message>
</context>
<context>
    <name>WeekToolbar</name>
    <message>
        <source>Choose what may change and how long to plan</source>
        <translation>Pilih yang boleh berubah dan lama pencarian</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Leave what was not saved and go back to the saved plan</source>
        <translation>Tinggalkan yang belum disimpan dan kembali ke rencana tersimpan</translation>
    </message>
    <message>
        <source>Look for the best crew of each shift (Ctrl+R)</source>
        <translation>Cari petugas terbaik untuk setiap dinas (Ctrl+R)</translation>
    </message>
    <message>
        <source>Look for the best plan of the week (F6)
May change: {choice}</source>
        <translation>Cari rencana terbaik minggu ini (F6)
Boleh berubah: {choice}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencanakan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Route sheets as PDF (Ctrl+P)</source>
        <translation>Lembar rute sebagai PDF (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Simpan draf</translation>
    </message>
    <message>
        <source>Save the plan as a draft (Ctrl+S)</source>
        <translation>Simpan rencana sebagai draf (Ctrl+S)</translation>
    </message>
    <message>
        <source>This week is over: it can no longer be planned.</source>
        <translation>Minggu ini sudah lewat: tidak bisa direncanakan lagi.</translation>
    </message>
</context>
<context>
    <name>WeekWiring</name>
    <message>
        <source>Back to the saved plan</source>
        <translation>Kembali ke rencana tersimpan</translation>
    </message>
    <message>
        <source>Draft v{n} saved</source>
        <translation>Draf v{n} tersimpan</translation>
    </message>
    <message>
        <source>Looking for a better plan. May change: {choice}</source>
        <translation>Mencari rencana yang lebih baik. Boleh berubah: {choice}</translation>
    </message>
    <message>
        <source>No plan yet: press Plan (F6)</source>
        <translation>Belum ada rencana: tekan Rencanakan (F6)</translation>
    </message>
    <message>
        <source>No shifts this week: nothing can be planned.</source>
        <translation>Tidak ada dinas minggu ini: belum ada yang dapat direncanakan.</translation>
    </message>
    <message>
        <source>Not done: the reason is above</source>
        <translation>Tidak terlaksana: alasannya di atas</translation>
    </message>
    <message>
        <source>Open the saved plan</source>
        <translation>Buka rencana tersimpan</translation>
    </message>
    <message>
        <source>Planning has ended</source>
        <translation>Perencanaan selesai</translation>
    </message>
    <message>
        <source>Route sheets written: {file}</source>
        <translation>Lembar rute tersimpan: {file}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ambil kembali</translation>
    </message>
    <message>
        <source>The search was ended; its best plan is kept, unsaved: {week}</source>
        <translation>Pencarian dihentikan; rencana terbaiknya masih ada, belum disimpan: {week}</translation>
    </message>
    <message>
        <source>This plan is not saved yet: press Ctrl+S</source>
        <translation>Rencana ini belum disimpan: tekan Ctrl+S</translation>
    </message>
    <message>
        <source>This week is over: it can no longer be planned.</source>
        <translation>Minggu ini sudah lewat: tidak bisa direncanakan lagi.</translation>
    </message>
    <message>
        <source>What was not saved has been put away.</source>
        <translation>Yang belum disimpan sudah disisihkan.</translation>
    </message>
    <message>
        <source>{stage} v{n}, as it was saved</source>
        <translation>{stage} v{n}, seperti saat disimpan</translation>
    </message>
</context>
<context>
    <name>causes</name>
    <message>
        <source>a part of the path is no folder</source>
        <translation>sebagian alamatnya bukan folder</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>sedang dipakai program lain</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>itu folder</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>nothing can be changed there</source>
        <translation>di sana tidak ada yang boleh diubah</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>nama itu sudah terpakai</translation>
    </message>
    <message>
        <source>the disk has a fault</source>
        <translation>disk bermasalah</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk penuh</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>namanya terlalu panjang</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>terlalu banyak berkas terbuka</translation>
    </message>
    <message>
        <source>you have no right to do that</source>
        <translation>Anda tidak berhak melakukannya</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>jatah disk Anda habis</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Back to the plan</source>
        <translation>Kembali ke rencana</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
    <message>
        <source>Not saved yet: the plan of {weeks}</source>
        <translation>Belum disimpan: rencana {weeks}</translation>
    </message>
    <message>
        <source>Route sheets as PDF</source>
        <translation>Lembar rute sebagai PDF</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A break cannot begin later than its latest moment: correct its times.</source>
        <translation>Istirahat dimulai setelah batas akhirnya: ajukan mulainya atau undurkan batas itu.</translation>
    </message>
    <message>
        <source>A file of the map is missing: {name}. Run start.py again to repair it.</source>
        <translation>Berkas peta hilang: {name}. Jalankan start.py lagi untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>A file that belongs to Molin is missing: {name}. Run start.py again to repair it.</source>
        <translation>Berkas Molin hilang: {name}. Jalankan start.py lagi untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>A key has {wanted} bytes, and this one has {found}: use the key file that Molin made.</source>
        <translation>Kunci berukuran {wanted} bita, sedangkan kunci ini {found}: pakai berkas kunci buatan Molin.</translation>
    </message>
    <message>
        <source>A part of {module} is missing. Run start.py again to repair it.</source>
        <translation>Ada bagian {module} yang hilang. Jalankan start.py lagi untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>A sealed value cannot be opened ({table}, {row}): it was sealed with another key, moved or altered. Put back the key file that belongs to this database, or restore the database from a backup.</source>
        <translation>Data tersegel tidak dapat dibuka ({table}, {row}): data itu disegel dengan kunci lain, dipindahkan, atau diubah. Kembalikan berkas kunci milik basis data ini, atau pulihkan basis data dari cadangan.</translation>
    </message>
    <message>
        <source>A time window needs a time zone on both ends: add the office's.</source>
        <translation>Jendela waktu memerlukan zona waktu: isikan pada awal dan akhirnya.</translation>
    </message>
    <message>
        <source>A visit stands twice in pairs: each is half of one pair at most.</source>
        <translation>Satu kunjungan tercantum dalam dua pasangan: sisakan satu pasangan saja untuk tiap kunjungan.</translation>
    </message>
    <message>
        <source>A week begins on a Monday, and {day} is not one: choose its Monday.</source>
        <translation>Minggu dimulai pada hari Senin, sedangkan {day} bukan Senin: pilih hari Senin.</translation>
    </message>
    <message>
        <source>Area code {code} does not belong to the level of {name}: write all its parts, as text (63.10, not 63.1).</source>
        <translation>Kode wilayah {code} tidak sesuai dengan tingkat wilayah {name}: tulis semua bagiannya sebagai teks (63.10, bukan 63.1).</translation>
    </message>
    <message>
        <source>In the settings file {file} the key {key} cannot be {value}: correct it or remove its line.</source>
        <translation>Dalam berkas setelan {file}, {key} tidak boleh berisi {value}: perbaiki atau hapus baris itu.</translation>
    </message>
    <message>
        <source>Line {line} has {found} figures: it needs {wanted}.</source>
        <translation>Baris {line} berisi {found} angka, seharusnya {wanted}: perbaiki baris itu.</translation>
    </message>
    <message>
        <source>Line {line}: customer {number} and its sibling do not match. A pickup and its drop-off name each other, and their demands cancel out.</source>
        <translation>Baris {line}: pelanggan {number} tidak cocok dengan pasangannya. Jemput dan antar harus saling menyebut, dan jumlah muatannya harus saling menghapus.</translation>
    </message>
    <message>
        <source>Line {line}: number {number} was there before. Each customer needs one of its own.</source>
        <translation>Baris {line}: nomor {number} sudah dipakai. Beri setiap pelanggan nomor sendiri.</translation>
    </message>
    <message>
        <source>Line {line}: {name} is {value}. It must not be negative nor finer than 1/{scale}.</source>
        <translation>Baris {line}: {name} bernilai {value}. Tulis nilai yang tidak negatif dan tidak lebih halus dari 1/{scale}.</translation>
    </message>
    <message>
        <source>Line {line}: {name} is {value}. Write a number below ten million.</source>
        <translation>Baris {line}: {name} bernilai {value}. Tulis angka di bawah sepuluh juta.</translation>
    </message>
    <message>
        <source>Looking for crews stopped unexpectedly: no crew was changed. Ask for crews again.</source>
        <translation>Pencarian petugas berhenti tak terduga: petugas tidak diubah. Cari petugas lagi.</translation>
    </message>
    <message>
        <source>No road or ferry is known from stop {number} to the next one: leave one of them out.</source>
        <translation>Tidak ada jalan atau feri dari singgah {number} ke singgah berikutnya: keluarkan salah satunya.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder {folder} ({reason}): choose another one.</source>
        <translation>Folder {folder} tidak dapat ditulisi ({reason}): pilih folder lain.</translation>
    </message>
    <message>
        <source>Opening hours {opens} to {closes} close before they open: swap or correct them.</source>
        <translation>Jam buka {opens}–{closes} berakhir sebelum dimulai: perbaiki jamnya.</translation>
    </message>
    <message>
        <source>Planning ended because of a fault in Molin. The best plan so far is kept: send the report, then plan again.</source>
        <translation>Perencanaan berakhir karena gangguan pada Molin. Rencana terbaik sejauh ini tetap ada: kirim laporannya, lalu rencanakan lagi.</translation>
    </message>
    <message>
        <source>Planning stopped unexpectedly (code {code}). The best plan so far is kept: start planning again.</source>
        <translation>Perencanaan tiba-tiba terhenti (kode {code}). Rencana terbaik sejauh ini tetap ada: tekan Rencanakan lagi.</translation>
    </message>
    <message>
        <source>Request {id} allows no day: give it at least one window.</source>
        <translation>Permintaan {id} belum memiliki hari: beri paling sedikit satu jendela waktu.</translation>
    </message>
    <message>
        <source>Request {id} cannot be both ends of a ride: choose another drop-off.</source>
        <translation>Permintaan {id} tidak bisa menjadi kedua ujung pengantaran: pilih tujuan lain.</translation>
    </message>
    <message>
        <source>Request {id} has a need of {need}: write 1 for an ordinary one.</source>
        <translation>Permintaan {id} memiliki kebutuhan {need}: tulis 1 untuk yang biasa.</translation>
    </message>
    <message>
        <source>Request {id} needs a length of more than zero minutes.</source>
        <translation>Lama permintaan {id} harus lebih dari nol menit: isikan lamanya.</translation>
    </message>
    <message>
        <source>Request {id} needs one place to go to: an open place or a confidential spot.</source>
        <translation>Permintaan {id} memerlukan satu tujuan: pilih tempat terbuka atau titik rahasia.</translation>
    </message>
    <message>
        <source>Row {row} of the table of areas cannot be read: it needs code, name, lat, lon, women, men and estimated (0 or 1).</source>
        <translation>Baris {row} pada tabel wilayah tidak dapat dibaca: isikan code, name, lat, lon, women, men, dan estimated (0 atau 1).</translation>
    </message>
    <message>
        <source>Somebody else has planned this week since you opened it: nothing of yours was saved. Open the saved plan, and plan again if need be.</source>
        <translation>Minggu ini sudah direncanakan orang lain setelah Anda membukanya: rencana Anda tidak disimpan. Buka rencana tersimpan, lalu rencanakan lagi bila perlu.</translation>
    </message>
    <message>
        <source>Somebody else saved the same thing first: nothing of yours was saved. Load it again, then repeat your change.</source>
        <translation>Orang lain lebih dahulu menyimpan data yang sama: perubahan Anda tidak disimpan. Muat ulang, lalu ulangi perubahan Anda.</translation>
    </message>
    <message>
        <source>Somebody has changed shifts, crews or absences of this week in the meantime: no crew was saved. Ask for crews again.</source>
        <translation>Dinas, petugas, atau ketidakhadiran minggu ini sementara itu telah diubah orang lain: petugas tidak disimpan. Cari petugas lagi.</translation>
    </message>
    <message>
        <source>Somebody has changed shifts, crews or absences of this week since you opened it: nothing of yours was saved. Open the week anew, and plan it again.</source>
        <translation>Dinas, petugas, atau ketidakhadiran minggu ini telah diubah orang lain sejak Anda membukanya: pekerjaan Anda tidak disimpan. Buka lagi minggu ini, lalu rencanakan lagi.</translation>
    </message>
    <message>
        <source>The absence from {first} ends before it begins, on {last}: swap or correct its days.</source>
        <translation>Ketidakhadiran mulai {first} berakhir sebelum dimulai, yaitu {last}: tukar atau perbaiki tanggalnya.</translation>
    </message>
    <message>
        <source>The database address is none that Molin can use: write sqlite:/// and the path of a file, or postgresql://user@server/database.</source>
        <translation>Alamat basis data ini tidak dapat dipakai Molin: tulis sqlite:/// diikuti letak berkas, atau postgresql://pengguna@server/basisdata.</translation>
    </message>
    <message>
        <source>The database server {name} does not answer or does not let you in: check the network, the address and the password, then try again.</source>
        <translation>Server basis data {name} tidak menjawab atau menolak Anda: periksa jaringan, alamat, dan kata sandi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The database {name} cannot be written: allow yourself to write to the file and its folder, or choose another place in the settings.</source>
        <translation>Basis data {name} tidak dapat ditulisi: pastikan Anda boleh menulis pada berkas dan foldernya, atau pilih tempat lain di setelan.</translation>
    </message>
    <message>
        <source>The database {name} is damaged or none of Molin's: restore it from a backup, or choose another file. Molin has changed nothing in it.</source>
        <translation>Basis data {name} rusak atau bukan milik Molin: pulihkan dari cadangan, atau pilih berkas lain. Molin tidak mengubah apa pun di dalamnya.</translation>
    </message>
    <message>
        <source>The database {name} is in use: another program keeps writing to it, and nothing of this save was kept. Close that program or wait, then try again.</source>
        <translation>Basis data {name} sedang ditulisi program lain, jadi tidak ada yang tersimpan. Tutup program itu atau tunggu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The database {name} was made by a newer Molin (schema {revision}): update Molin on this computer, then open it again.</source>
        <translation>Basis data {name} dibuat oleh Molin yang lebih baru (skema {revision}): perbarui Molin di komputer ini, lalu buka lagi.</translation>
    </message>
    <message>
        <source>The days between the visits of the series {name} cannot be negative: write 0 for none.</source>
        <translation>Jarak hari antar kunjungan dalam rangkaian {name} tidak boleh negatif: tulis 0 bila tidak ada.</translation>
    </message>
    <message>
        <source>The disk that holds {name} is full: nothing of this save was kept. Free some space, then save again.</source>
        <translation>Disk tempat {name} penuh, jadi tidak ada yang tersimpan. Kosongkan sebagian ruangnya, lalu simpan lagi.</translation>
    </message>
    <message>
        <source>The disk that holds {name} reports an error: nothing of this save was kept. Check the disk, then save again.</source>
        <translation>Disk tempat {name} bermasalah, jadi tidak ada yang tersimpan. Periksa disk itu, lalu simpan lagi.</translation>
    </message>
    <message>
        <source>The file {file} could not be written ({reason}): free some space there or choose another folder.</source>
        <translation>Berkas {file} tidak dapat ditulis ({reason}): kosongkan ruang di sana atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): choose another one with {variable}.</source>
        <translation>Folder {folder} tidak dapat dibuat ({reason}): pilih folder lain melalui {variable}.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: make it, or choose another place for the database in the settings.</source>
        <translation>Folder {folder} tidak ada: buat folder itu, atau pilih tempat lain untuk basis data di setelan.</translation>
    </message>
    <message>
        <source>The instance ends before its depot: it needs a line for the fleet, one for the depot and one for each customer.</source>
        <translation>Berkas soal berakhir sebelum depo: isikan satu baris untuk armada, satu untuk depo, dan satu untuk tiap pelanggan.</translation>
    </message>
    <message>
        <source>The instance has {found} {name}: Molin takes {most} at most.</source>
        <translation>Berkas soal berisi {found} {name}: kurangi, Molin menerima paling banyak {most}.</translation>
    </message>
    <message>
        <source>The instance {file} cannot be read ({reason}): check its name and place.</source>
        <translation>Berkas soal {file} tidak dapat dibaca ({reason}): periksa nama dan letaknya.</translation>
    </message>
    <message>
        <source>The instance {file} is empty: choose a file with an instance in it.</source>
        <translation>Berkas soal {file} kosong: pilih berkas yang berisi soal.</translation>
    </message>
    <message>
        <source>The instance {file} is no text: choose a week as JSON, or a Solomon or Li-Lim file.</source>
        <translation>Berkas soal {file} bukan teks: pilih minggu dalam JSON, atau berkas Solomon atau Li-Lim.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be read or made ({reason}): give yourself the right to read and write it, then start again.</source>
        <translation>Berkas kunci {path} tidak dapat dibaca atau dibuat ({reason}): pastikan Anda boleh membaca dan menulisnya, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>The key file {path} is damaged: it has {found} bytes instead of {wanted}. Put back your copy of it; Molin does not replace it, because that would lock the confidential places for good.</source>
        <translation>Berkas kunci {path} rusak: ukurannya {found} bita, seharusnya {wanted}. Kembalikan salinannya; Molin tidak membuat gantinya, karena tempat rahasia akan terkunci selamanya.</translation>
    </message>
    <message>
        <source>The key file {path} is missing, and the confidential places in {database} cannot be read without it: put back your copy of the key file, or move the database away to begin a new one.</source>
        <translation>Berkas kunci {path} hilang, dan tempat rahasia dalam {database} tidak dapat dibaca tanpanya: kembalikan salinan berkas kunci, atau pindahkan basis data untuk memulai yang baru.</translation>
    </message>
    <message>
        <source>The key must not lie beside the database in {folder}: move the database to a folder of its own.</source>
        <translation>Kunci tidak boleh berada satu folder dengan basis data di {folder}: pindahkan basis data ke folder tersendiri.</translation>
    </message>
    <message>
        <source>The key {key} is missing in {where}: add it.</source>
        <translation>Kunci {key} tidak ada dalam {where}: tambahkan.</translation>
    </message>
    <message>
        <source>The log in {folder} cannot be written ({reason}): give yourself the right to write there.</source>
        <translation>Log di {folder} tidak dapat ditulis ({reason}): pastikan Anda boleh menulis di sana.</translation>
    </message>
    <message>
        <source>The longest overtime cannot be negative: write 0 for none.</source>
        <translation>Lembur terlama tidak boleh negatif: isikan nol atau lebih.</translation>
    </message>
    <message>
        <source>The longest time from leaving to return must be more than zero: correct it, or leave it out.</source>
        <translation>Waktu terlama dari berangkat sampai kembali harus lebih dari nol: perbaiki atau kosongkan.</translation>
    </message>
    <message>
        <source>The map cannot show kecamatan {code}: enter it among the areas first.</source>
        <translation>Peta tidak dapat menampilkan kecamatan {code}: tambahkan dahulu ke daftar wilayah.</translation>
    </message>
    <message>
        <source>The map of areas in {file} cannot be read: replace it by the one that came with Molin.</source>
        <translation>Peta wilayah {file} tidak dapat dibaca: ganti dengan berkas bawaan Molin.</translation>
    </message>
    <message>
        <source>The map's drawing library (XStatic-Leaflet) is missing. Run start.py again to repair it.</source>
        <translation>Pustaka penggambar peta (XStatic-Leaflet) hilang. Jalankan start.py lagi untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>The plan breaks rules ({count}) and was not saved: plan the week again.</source>
        <translation>Rencana melanggar aturan ({count}), jadi tidak disimpan: rencanakan minggu ini sekali lagi.</translation>
    </message>
    <message>
        <source>The plan has changed since this time was offered: choose among the new ones.</source>
        <translation>Rencana sudah berubah sejak waktu ini ditawarkan: pilih dari tawaran yang baru.</translation>
    </message>
    <message>
        <source>The ride from request {id} has a negative length or number of people: correct it.</source>
        <translation>Pengantaran dari permintaan {id} memiliki lama atau jumlah orang negatif: perbaiki.</translation>
    </message>
    <message>
        <source>The road tables speak of {name}, which is no junction: add it to junctions.csv or correct its name.</source>
        <translation>Tabel jalan menyebut {name}, yang bukan simpul: tambahkan ke junctions.csv atau perbaiki namanya.</translation>
    </message>
    <message>
        <source>The series {name} names a visit twice: remove one.</source>
        <translation>Rangkaian {name} menyebut satu kunjungan dua kali: hapus salah satu.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read ({reason}): give yourself the right to read it.</source>
        <translation>Berkas setelan {file} tidak dapat dibaca ({reason}): pastikan Anda boleh membacanya.</translation>
    </message>
    <message>
        <source>The settings file {file} is damaged: correct it, or move it away to begin with the defaults. ({reason})</source>
        <translation>Berkas setelan {file} rusak: perbaiki, atau pindahkan untuk mulai dengan nilai bawaan. ({reason})</translation>
    </message>
    <message>
        <source>The shift on {day} ends before it starts: correct its hours.</source>
        <translation>Dinas pada {day} berakhir sebelum dimulai: perbaiki jamnya.</translation>
    </message>
    <message>
        <source>The translation {name} cannot be read: delete it and run start.py, which makes it anew.</source>
        <translation>Terjemahan {name} tidak dapat dibaca: hapus berkas itu lalu jalankan start.py, yang akan membuatnya kembali.</translation>
    </message>
    <message>
        <source>The window from {opens} to {closes} closes before it opens: swap or correct its ends.</source>
        <translation>Jendela waktu {opens} sampai {closes} berakhir sebelum dimulai: tukar atau perbaiki batasnya.</translation>
    </message>
    <message>
        <source>There is no page {name} in the map.</source>
        <translation>Peta tidak memiliki halaman {name}: muat ulang peta.</translation>
    </message>
    <message>
        <source>There is no plan to write yet: plan the week first.</source>
        <translation>Belum ada rencana untuk ditulis: rencanakan minggu ini dahulu.</translation>
    </message>
    <message>
        <source>This JSON is too deep or its numbers are too long: no week looks like it.</source>
        <translation>JSON ini terlalu dalam atau angkanya terlalu panjang untuk sebuah minggu: pilih berkas lain.</translation>
    </message>
    <message>
        <source>This computer has {cores} cores and cannot run {processes} processes at once: ask for {cores} at most.</source>
        <translation>Komputer ini memiliki {cores} inti dan tidak dapat menjalankan {processes} proses sekaligus: mintalah paling banyak {cores}.</translation>
    </message>
    <message>
        <source>This is neither a week nor a Solomon or Li-Lim instance: choose a JSON file, one with the heading VEHICLE, or one that begins with the size of its fleet.</source>
        <translation>Ini bukan minggu dan bukan soal Solomon atau Li-Lim: pilih berkas JSON, berkas berjudul VEHICLE, atau berkas yang diawali jumlah armadanya.</translation>
    </message>
    <message>
        <source>This is no JSON from line {line}, column {column} on: correct it there.</source>
        <translation>Mulai baris {line}, kolom {column} ini bukan JSON: perbaiki di sana.</translation>
    </message>
    <message>
        <source>This plan has been deleted since you opened it: nothing of yours was saved. Open the week anew, then plan again; yours stays on the screen until you do.</source>
        <translation>Rencana ini sudah dihapus sejak Anda membukanya: rencana Anda tidak tersimpan. Buka lagi minggu ini, lalu rencanakan lagi; rencana Anda tetap tampil di layar sampai Anda melakukannya.</translation>
    </message>
    <message>
        <source>This plan no longer keeps every rule, so no visit can be put in or moved by reckoning: plan the week again.</source>
        <translation>Rencana ini tidak lagi memenuhi semua aturan, sehingga kunjungan tidak dapat dimasukkan atau dipindahkan: rencanakan minggu ini lagi.</translation>
    </message>
    <message>
        <source>Unit {name} cannot have {seats} seats: write 0 or more.</source>
        <translation>Unit {name} tidak mungkin memiliki {seats} kursi: perbaiki jumlahnya.</translation>
    </message>
    <message>
        <source>Unit {name} has no access class: choose at least one.</source>
        <translation>Unit {name} belum memiliki kelas akses: pilih paling sedikit satu.</translation>
    </message>
    <message>
        <source>What is saved already does not allow this ({rule}): nothing of yours was saved. Load it again, then correct your change.</source>
        <translation>Data tersimpan tidak mengizinkan ini ({rule}): perubahan Anda tidak disimpan. Muat ulang, lalu perbaiki perubahan Anda.</translation>
    </message>
    <message>
        <source>{lat}, {lon} is no point on the earth: give latitude, then longitude.</source>
        <translation>{lat}, {lon} bukan titik di bumi: tulis lintang, lalu bujur.</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>{path} adalah folder: tuliskan nama berkas di dalamnya.</translation>
    </message>
    <message>
        <source>{where} is a row of {found}: a matrix of {wanted} rows needs {wanted} in each.</source>
        <translation>{where} adalah baris berisi {found}: matriks {wanted} baris memerlukan {wanted} pada tiap baris.</translation>
    </message>
    <message>
        <source>{where} is no list: write its items between [ and ].</source>
        <translation>{where} bukan daftar: tulis isinya di antara [ dan ].</translation>
    </message>
    <message>
        <source>{where} is {value}: write a text in quotes.</source>
        <translation>{where} berisi {value}: tulis teks di antara tanda kutip.</translation>
    </message>
    <message>
        <source>{where} is {value}: write a whole number from 0 to {most}.</source>
        <translation>{where} berisi {value}: tulis bilangan bulat dari 0 sampai {most}.</translation>
    </message>
    <message>
        <source>{where}.id is {found}: visits are numbered in their order, from 0.</source>
        <translation>{where}.id berisi {found}: nomori kunjungan sesuai urutannya, mulai dari 0.</translation>
    </message>
    <message>
        <source>{who} saved this plan on {when}, after you had opened it: nothing of yours was saved. Open the saved plan, then plan again; yours stays on the screen until you do.</source>
        <translation>{who} menyimpan rencana ini pada {when}, setelah Anda membukanya: rencana Anda tidak tersimpan. Buka rencana tersimpan, lalu rencanakan lagi; rencana Anda tetap tampil di layar sampai Anda melakukannya.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>A downloaded package is not the one that the lock file names: start again, and if this returns ask for a fresh copy of Molin.</source>
        <translation>Paket yang diunduh tidak sesuai dengan daftar terkunci: mulai lagi, dan bila terulang mintalah salinan Molin yang baru.</translation>
    </message>
    <message>
        <source>A package does not exist for this computer: Molin needs a 64-bit Linux, Windows or macOS and a Python that is not too new (this is {python}).</source>
        <translation>Ada paket yang tidak tersedia untuk komputer ini: Molin memerlukan Linux, Windows, atau macOS 64-bit dan Python yang tidak terlalu baru (ini {python}).</translation>
    </message>
    <message>
        <source>Compiling the search, which takes about half a minute, once …</source>
        <translation>Menyiapkan program pencari rencana, sekali saja, sekitar setengah menit …</translation>
    </message>
    <message>
        <source>Installing system packages: {packages} …</source>
        <translation>Memasang paket sistem: {packages} …</translation>
    </message>
    <message>
        <source>No display: the demo week goes to {folder} instead of a window.</source>
        <translation>Tidak ada layar: minggu contoh ditulis ke {folder}, bukan dibuka di jendela.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}: move Molin to a folder of your own and start again.</source>
        <translation>{folder} tidak dapat ditulisi: pindahkan Molin ke folder milik Anda, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {reason}. Install what is missing and start again.</source>
        <translation>Qt tidak dapat dimuat: {reason}. Pasang yang kurang, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>Set up in {seconds} s.</source>
        <translation>Siap dalam {seconds} detik.</translation>
    </message>
    <message>
        <source>Set-up stopped: {reason}. Start again to repair it.</source>
        <translation>Penyiapan terhenti: {reason}. Mulai lagi untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>Setting up in {folder}: downloads about 370 MB, once …</source>
        <translation>Menyiapkan di {folder}: mengunduh sekitar 370 MB, sekali saja …</translation>
    </message>
    <message>
        <source>System packages are missing. Run this line and start again: {line}</source>
        <translation>Ada paket sistem yang kurang. Jalankan baris ini, lalu mulai lagi: {line}</translation>
    </message>
    <message>
        <source>The certificate of the package server is not trusted: correct this computer's date or its certificates and start again.</source>
        <translation>Sertifikat server paket tidak dipercaya: perbaiki tanggal atau sertifikat komputer ini, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>The disk is full: free about 3 GB and start again.</source>
        <translation>Disk penuh: kosongkan sekitar 3 GB, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>The package server cannot be reached: connect to the internet and start again. Only the set-up needs it.</source>
        <translation>Server paket tidak terjangkau: sambungkan ke internet, lalu mulai lagi. Hanya penyiapan yang memerlukannya.</translation>
    </message>
    <message>
        <source>This Python cannot make a .venv: install its venv module and start again.</source>
        <translation>Python ini tidak dapat membuat .venv: pasang modul venv-nya, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>{word} is no command of Molin: write {commands}, or nothing for the window.</source>
        <translation>{word} bukan perintah Molin: tulis {commands}, atau kosongkan untuk membuka jendela.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>4×4</source>
        <translation>4×4</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Akses</translation>
    </message>
    <message>
        <source>Accompaniment</source>
        <translation>Pendampingan</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ditambah</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>All rules kept</source>
        <translation>Semua aturan terpenuhi</translation>
    </message>
    <message>
        <source>Also possible</source>
        <translation>Bisa juga</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Arrives {clock}, waits {length}</source>
        <translation>Tiba {clock}, menunggu {length}</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Agu</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Pangkalan</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Borders: approximate</source>
        <translation>Batas: perkiraan</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Istirahat</translation>
    </message>
    <message>
        <source>Break {hours}</source>
        <translation>Istirahat {hours}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Complaint post</source>
        <translation>Pos pengaduan</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Koordinasi</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Cost: {cost}</source>
        <translation>Biaya: {cost}</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Crew missing or needed twice</source>
        <translation>Petugas kurang atau bertugas ganda</translation>
    </message>
    <message>
        <source>Crew now</source>
        <translation>Petugas sekarang</translation>
    </message>
    <message>
        <source>Crews that change: {n}</source>
        <translation>Dinas yang berganti petugas: {n}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Dearer still, other shifts: {n}</source>
        <translation>Dinas lain yang lebih mahal: {n}</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Des</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Jarak</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Does not fit in the shift's hours</source>
        <translation>Tidak muat dalam jam dinas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Drive back: {length} (estimate)</source>
        <translation>Perjalanan pulang: {length} (perkiraan)</translation>
    </message>
    <message>
        <source>Drive to {place}: {length} (estimate)</source>
        <translation>Perjalanan ke {place}: {length} (perkiraan)</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pengemudi</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Perjalanan</translation>
    </message>
    <message>
        <source>Driving times and roads are estimates; times are {zone}.</source>
        <translation>Waktu tempuh dan jalan adalah perkiraan; waktu dalam {zone}.</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>Antar</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dilepas</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Each visit that moves, and each start that shifts by more than 30 minutes, costs against the saved plan, by the weights in Settings.</source>
        <translation>Setiap kunjungan yang pindah dan setiap jam mulai yang bergeser lebih dari 30 menit dikenai biaya terhadap rencana tersimpan, menurut bobot di Setelan.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Edukasi</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Selesai di</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Peralatan</translation>
    </message>
    <message>
        <source>Equipment not on board</source>
        <translation>Peralatan tidak tersedia di unit</translation>
    </message>
    <message>
        <source>Every crew stays as it is</source>
        <translation>Semua petugas tetap</translation>
    </message>
    <message>
        <source>Every shift of {day} longer by {time}</source>
        <translation>Semua dinas {day} lebih lama {time}</translation>
    </message>
    <message>
        <source>Every visit of the saved plan keeps its unit, day and start. Requests that wait are put in where there is room.</source>
        <translation>Setiap kunjungan dalam rencana tersimpan tetap unit, hari, dan jam mulainya. Permintaan yang menunggu dimasukkan bila ada tempat.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>Everything, but as little as possible</source>
        <translation>Semuanya, tetapi sesedikit mungkin</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Jum</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Dari, ke</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Rumah sakit</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Kec. {area}</source>
        <translation>Kec. {area}</translation>
    </message>
    <message>
        <source>Late by {length}</source>
        <translation>Terlambat {length}</translation>
    </message>
    <message>
        <source>Leave out {n}</source>
        <translation>Lepas {n} singgah</translation>
    </message>
    <message>
        <source>Leave out {n}, overtime {time}</source>
        <translation>Lepas {n} singgah, lembur {time}</translation>
    </message>
    <message>
        <source>Leave {place}</source>
        <translation>Berangkat dari {place}</translation>
    </message>
    <message>
        <source>Leaves no room for the break</source>
        <translation>Tidak menyisakan waktu istirahat</translation>
    </message>
    <message>
        <source>Leaves out instead: {names}</source>
        <translation>Sebagai gantinya melepas: {names}</translation>
    </message>
    <message>
        <source>Leaves out: {names}</source>
        <translation>Melepas: {names}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Locked: {locks}</source>
        <translation>Dikunci: {locks}</translation>
    </message>
    <message>
        <source>Locks hold; every other visit may move.</source>
        <translation>Kunci berlaku; kunjungan lain boleh dipindah.</translation>
    </message>
    <message>
        <source>Locks stand in the way</source>
        <translation>Terhalang kunci</translation>
    </message>
    <message>
        <source>Lodging</source>
        <translation>Penginapan</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>Made {day} {clock} · Page {number} of {total}</source>
        <translation>Dibuat {day} {clock} · Halaman {number} dari {total}</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Molin PPA</source>
        <translation>Molin PPA</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Sen</translation>
    </message>
    <message>
        <source>More overtime: {time}</source>
        <translation>Tambahan lembur: {time}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Pindah</translation>
    </message>
    <message>
        <source>N</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Needs another kind of vehicle</source>
        <translation>Perlu jenis kendaraan lain</translation>
    </message>
    <message>
        <source>No road or ferry leads there</source>
        <translation>Tidak ada jalan atau feri ke sana</translation>
    </message>
    <message>
        <source>No shift of this week drives, so there is no sheet to print.</source>
        <translation>Tidak ada dinas yang berjalan minggu ini, jadi tidak ada lembar rute untuk dicetak.</translation>
    </message>
    <message>
        <source>No visits planned on this shift</source>
        <translation>Belum ada kunjungan pada dinas ini</translation>
    </message>
    <message>
        <source>No window on this day</source>
        <translation>Tidak ada jendela pada hari ini</translation>
    </message>
    <message>
        <source>Nobody in the crew has this skill: {skill}</source>
        <translation>Tidak ada petugas dengan keahlian ini: {skill}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Not announced; it may still be moved</source>
        <translation>Belum diumumkan; masih boleh digeser</translation>
    </message>
    <message>
        <source>Not enough seats</source>
        <translation>Kursi tidak cukup</translation>
    </message>
    <message>
        <source>Not on duty on the days allowed</source>
        <translation>Hari dinas tidak sesuai</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Belum direncanakan</translation>
    </message>
    <message>
        <source>Not planned: {n}</source>
        <translation>Belum terjadwal: {n}</translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation>Belum ada rencana</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Siaga</translation>
    </message>
    <message>
        <source>On call only</source>
        <translation>Hanya dinas siaga</translation>
    </message>
    <message>
        <source>On duty {hours} without the break</source>
        <translation>Dinas {hours} di luar istirahat</translation>
    </message>
    <message>
        <source>One more unit like {letter} ({access}) on {day}</source>
        <translation>Satu unit lagi seperti {letter} ({access}) pada {day}</translation>
    </message>
    <message>
        <source>One more {skill} with unit {letter} on {day}</source>
        <translation>Satu {skill} lagi di unit {letter} pada {day}</translation>
    </message>
    <message>
        <source>Only add, keep what is planned</source>
        <translation>Hanya menambah, yang terjadwal tetap</translation>
    </message>
    <message>
        <source>Only from a day on</source>
        <translation>Hanya mulai hari tertentu</translation>
    </message>
    <message>
        <source>Only from {day} on</source>
        <translation>Hanya mulai {day}</translation>
    </message>
    <message>
        <source>Only what begins from now on</source>
        <translation>Hanya yang dimulai sejak sekarang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Opening hours too short for the visit</source>
        <translation>Jam buka terlalu singkat untuk kunjungan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Penjangkauan</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Lembur</translation>
    </message>
    <message>
        <source>Overtime {time}</source>
        <translation>Lembur {time}</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Jemput</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Place hidden, only its kecamatan is shown</source>
        <translation>Tempat disamarkan, hanya kecamatan yang ditampilkan</translation>
    </message>
    <message>
        <source>Plan of {week}</source>
        <translation>Rencana {week}</translation>
    </message>
    <message>
        <source>Planned twice</source>
        <translation>Terjadwal dua kali</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Nomor polisi</translation>
    </message>
    <message>
        <source>Police PPA desk</source>
        <translation>Unit PPA Polres</translation>
    </message>
    <message>
        <source>Possible: {unit} on {day}</source>
        <translation>Bisa dengan {unit} pada {day}</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Puskesmas</translation>
    </message>
    <message>
        <source>Regency</source>
        <translation>Kabupaten/kota</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Return to {place}</source>
        <translation>Kembali ke {place}</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Pengantaran</translation>
    </message>
    <message>
        <source>Ride too long or half of a pair</source>
        <translation>Pengantaran terlalu lama atau tidak berpasangan</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Rute</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>Lembar rute</translation>
    </message>
    <message>
        <source>Route sheets, {week}</source>
        <translation>Lembar rute, {week}</translation>
    </message>
    <message>
        <source>Routes: estimate</source>
        <translation>Rute: perkiraan</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sab</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Skenario</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Sekolah</translation>
    </message>
    <message>
        <source>Score of the plan: {price}</source>
        <translation>Nilai rencana: {price}</translation>
    </message>
    <message>
        <source>Score: {n} min</source>
        <translation>Nilai: {n} mnt</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Rangkaian</translation>
    </message>
    <message>
        <source>Serves: {names}</source>
        <translation>Melayani: {names}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Rumah aman</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Shift hours</source>
        <translation>Jam dinas</translation>
    </message>
    <message>
        <source>Shift would last too long</source>
        <translation>Dinas menjadi terlalu panjang</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>Bergeser</translation>
    </message>
    <message>
        <source>Show all routes</source>
        <translation>Tampilkan semua rute</translation>
    </message>
    <message>
        <source>Skill not on duty on the days allowed</source>
        <translation>Keahlian tidak tersedia pada hari yang diizinkan</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Keahlian</translation>
    </message>
    <message>
        <source>Socialisation</source>
        <translation>Sosialisasi</translation>
    </message>
    <message>
        <source>Somewhere in this kecamatan</source>
        <translation>Tempat disamarkan di kecamatan ini</translation>
    </message>
    <message>
        <source>Start, length</source>
        <translation>Mulai, lama</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Mulai di</translation>
    </message>
    <message>
        <source>Stays at home: {n}</source>
        <translation>Tidak berangkat: {n}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Singgah</translation>
    </message>
    <message>
        <source>Stops: {n}</source>
        <translation>{n} singgah</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>The days allowed have passed</source>
        <translation>Hari yang diperbolehkan sudah lewat</translation>
    </message>
    <message>
        <source>The days before stay as they are.</source>
        <translation>Hari-hari sebelumnya tetap.</translation>
    </message>
    <message>
        <source>The whole route is locked</source>
        <translation>Seluruh rute dikunci</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Times contradict each other</source>
        <translation>Waktu saling bertentangan</translation>
    </message>
    <message>
        <source>Too close to another visit of its series</source>
        <translation>Terlalu dekat dengan kunjungan lain dalam rangkaiannya</translation>
    </message>
    <message>
        <source>Too far for the shift's hours</source>
        <translation>Terlalu jauh untuk jam dinas</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Perjalanan dinas</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Pengantaran</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pergi, pulang</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Unit leader</source>
        <translation>Ketua unit</translation>
    </message>
    <message>
        <source>Unit {letter}</source>
        <translation>Unit {letter}</translation>
    </message>
    <message>
        <source>Unit {letter} · {day}</source>
        <translation>Unit {letter} · {day}</translation>
    </message>
    <message>
        <source>Unit, day</source>
        <translation>Unit, hari</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Desa/kelurahan</translation>
    </message>
    <message>
        <source>Village hall</source>
        <translation>Balai desa</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
    <message>
        <source>Waits for {place} to begin, {hours}</source>
        <translation>Menunggu {place} dimulai, {hours}</translation>
    </message>
    <message>
        <source>Waits {length} for {place} to begin, {hours}</source>
        <translation>Menunggu {length} sebelum {place}, {hours}</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Semula</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Rab</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>What is over or under way stays as it is, with the drive to it.</source>
        <translation>Yang sudah selesai atau sedang berjalan tetap, termasuk perjalanan ke sana.</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Yang bisa dilakukan</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>Window {hours}</source>
        <translation>Jendela {hours}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>Windows clash with the visits planned</source>
        <translation>Jendela bentrok dengan kunjungan terjadwal</translation>
    </message>
    <message>
        <source>With a ferry</source>
        <translation>Dengan feri</translation>
    </message>
    <message>
        <source>Within chance: two plans without it differ by {n} min</source>
        <translation>Masih kebetulan: dua rencana tanpa ini pun berbeda {n} mnt</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>about {clock}</source>
        <translation>sekitar {clock}</translation>
    </message>
    <message>
        <source>about {n} people</source>
        <translation>sekitar {n} orang</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>sekitar {time}</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absen</translation>
    </message>
    <message>
        <source>arrive {clock}</source>
        <translation>tiba {clock}</translation>
    </message>
    <message>
        <source>arrives {arrival}, ends {end}</source>
        <translation>tiba {arrival}, selesai {end}</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>seperti sekarang</translation>
    </message>
    <message>
        <source>begins {span}</source>
        <translation>mulai {span}</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>perahu</translation>
    </message>
    <message>
        <source>brings to {place}</source>
        <translation>ke {place}</translation>
    </message>
    <message>
        <source>by ferry</source>
        <translation>dengan feri</translation>
    </message>
    <message>
        <source>car</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>lanjutan</translation>
    </message>
    <message>
        <source>counsellor</source>
        <translation>konselor</translation>
    </message>
    <message>
        <source>delivery care</source>
        <translation>layanan persalinan</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>pengemudi</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>gawat darurat</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>fasilitator</translation>
    </message>
    <message>
        <source>fetched from {place}</source>
        <translation>dari {place}</translation>
    </message>
    <message>
        <source>goes with {shift}</source>
        <translation>ikut {shift}</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>advokat</translation>
    </message>
    <message>
        <source>longest {time}, people: {n}</source>
        <translation>paling lama {time}, {n} orang</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>tersamar</translation>
    </message>
    <message>
        <source>medical box</source>
        <translation>kotak medis</translation>
    </message>
    <message>
        <source>midwife</source>
        <translation>bidan</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>terlewat</translation>
    </message>
    <message>
        <source>need of the area {n}</source>
        <translation>kebutuhan wilayah {n}</translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation>kursi penuh</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>other units: {n}</source>
        <translation>{n} unit lain</translation>
    </message>
    <message>
        <source>others: {n}</source>
        <translation>lainnya: {n}</translation>
    </message>
    <message>
        <source>overdue {n} d</source>
        <translation>lewat {n} hari</translation>
    </message>
    <message>
        <source>overtime {length}</source>
        <translation>lembur {length}</translation>
    </message>
    <message>
        <source>place kept confidential</source>
        <translation>tempat dirahasiakan</translation>
    </message>
    <message>
        <source>play kit</source>
        <translation>perangkat bermain</translation>
    </message>
    <message>
        <source>police</source>
        <translation>kepolisian</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>proyektor</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>psikolog</translation>
    </message>
    <message>
        <source>same visits, times within 5 minutes</source>
        <translation>kunjungan sama, waktu berbeda paling banyak 5 menit</translation>
    </message>
    <message>
        <source>seats: {n}</source>
        <translation>{n} kursi</translation>
    </message>
    <message>
        <source>serves as many</source>
        <translation>melayani sama banyak</translation>
    </message>
    <message>
        <source>serves {n} fewer</source>
        <translation>melayani {n} lebih sedikit</translation>
    </message>
    <message>
        <source>serves {n} more</source>
        <translation>melayani {n} lagi</translation>
    </message>
    <message>
        <source>shelter</source>
        <translation>rumah aman</translation>
    </message>
    <message>
        <source>sound system</source>
        <translation>pengeras suara</translation>
    </message>
    <message>
        <source>stays at home</source>
        <translation>tidak berangkat</translation>
    </message>
    <message>
        <source>stretcher</source>
        <translation>tandu</translation>
    </message>
    <message>
        <source>too little rest beside {shift}</source>
        <translation>istirahat kurang karena {shift}</translation>
    </message>
    <message>
        <source>wheelchair</source>
        <translation>kursi roda</translation>
    </message>
    <message>
        <source>{hours} of {limit} already</source>
        <translation>sudah {hours} dari {limit}</translation>
    </message>
    <message>
        <source>{name} (absent)</source>
        <translation>{name} (absen)</translation>
    </message>
    <message>
        <source>{name}: {time}</source>
        <translation>{name}: {time}</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>{n} ditambah</translation>
    </message>
    <message>
        <source>{n} dropped</source>
        <translation>{n} dilepas</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} j</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} mnt</translation>
    </message>
    <message>
        <source>{n} min cheaper</source>
        <translation>turun {n} mnt</translation>
    </message>
    <message>
        <source>{n} min dearer</source>
        <translation>naik {n} mnt</translation>
    </message>
    <message>
        <source>{n} moved</source>
        <translation>{n} pindah</translation>
    </message>
    <message>
        <source>{n} of {all}, at least {days} d apart</source>
        <translation>ke-{n} dari {all}, jarak minimal {days} hari</translation>
    </message>
    <message>
        <source>{n} shifted</source>
        <translation>{n} bergeser</translation>
    </message>
    <message>
        <source>{reason}: {shifts}</source>
        <translation>{reason}: {shifts}</translation>
    </message>
    <message>
        <source>{road}, estimated</source>
        <translation>{road}, perkiraan</translation>
    </message>
    <message>
        <source>{unit}, {days}: no {skill} for visits that want one ({n})</source>
        <translation>{unit}, {days}: tidak ada {skill} untuk kunjungan yang membutuhkannya ({n})</translation>
    </message>
    <message>
        <source>{unit}, {days}: nobody can drive, it stays at home</source>
        <translation>{unit}, {days}: tidak ada pengemudi, tidak berangkat</translation>
    </message>
</context>
</TS>
