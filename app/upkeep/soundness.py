"""Whether what a database holds can be as it is."""

from sqlalchemy import Connection, text

LISTED = 5


def faults_of(connection: Connection) -> list[str]:
    """Say what is wrong with a database: damaged pages, rows that belong to nothing, journals with gaps.

    Reads all of it: about a second for every gigabyte on a common disk. None of it is changed.
    """
    if connection.dialect.name == "sqlite":
        damage = connection.exec_driver_sql(f"PRAGMA integrity_check({LISTED})").scalars().all()
        if damage != ["ok"]:
            return [f"damaged: {line}" for line in damage]
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost:
            return [f"{len(lost)} rows belong to nothing, the first of them in {lost[0][0]}"]
    return _gaps(connection)


def _gaps(connection: Connection) -> list[str]:
    """Say which journals have not exactly one event for each `rev` from 1 to the account's head."""
    found = connection.execute(_GAPS).all()
    return [
        f"the journal of account {row.account_id} has {row.held} events, should have {row.head}"
        for row in found[:LISTED]
    ]


# Written out, since it has to be right for the tables of every version there was.
_GAPS = text("""
    SELECT accounts.account_id, accounts.head, coalesce(journals.held, 0) AS held
    FROM accounts
    LEFT JOIN (
        SELECT account_id, count(*) AS held, min(rev) AS first, max(rev) AS last FROM events GROUP BY account_id
    ) AS journals ON journals.account_id = accounts.account_id
    WHERE accounts.head <> coalesce(journals.held, 0)
       OR accounts.head <> coalesce(journals.last, 0)
       OR coalesce(journals.first, 1) <> 1
    ORDER BY accounts.account_id
""")
