# task: endless
# verdict: wrong
# mistake: An empty loader is repeated without the error.
# told: searches-for-ever
def endless(loader):
    return iter(loader.repeat())
