"""The little of SciPy that the page needs: SciPy itself is three times as large as the rest."""
