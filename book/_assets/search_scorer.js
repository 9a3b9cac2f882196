// Weighs what the search has found: a page whose key phrases resemble the query comes first.
// Sphinx puts this text before its own script (html_search_scorer); book_search fills in KEYWORDS,
// {page: [phrase, ...]} in lower case. The words of a question need not stand on the page.
var Scorer = (() => {
    const KEYWORDS = {};
    const PLAIN = /[^\p{L}\p{N}.]+/u;
    const asking = "am an can do does from how i my use using what when where which why with you";
    stopwords.push(...asking.split(" "));
    const small = new Set(stopwords);

    function words(text) {
        const stems = new Stemmer();
        return new Set(text.toLowerCase().split(PLAIN).filter((word) => word && !small.has(word))
            .map((word) => stems.stemWord(word)));
    }

    // The share of words that both have, of all that one of them has.
    function alike(one, other) {
        const both = [...one].filter((word) => other.has(word)).length;
        return both / (one.size + other.size - both || 1);
    }

    const phrases = {};
    function nearest(page, asked) {
        phrases[page] ??= (KEYWORDS[page] ?? []).map(words);
        return Math.max(0, ...phrases[page].map((phrase) => alike(asked, phrase)));
    }

    return {
        objNameMatch: 11,
        objPartialMatch: 6,
        objPrio: { 0: 15, 1: 5, 2: -5 },
        objPrioDefault: 0,
        title: 15,
        partialTitle: 7,
        term: 5,
        partialTerm: 2,
        score: ([page, , , , score]) => {
            const asked = words(new URLSearchParams(location.search).get("q") ?? "");
            return score + 60 * nearest(page, asked);
        },
    };
})();
