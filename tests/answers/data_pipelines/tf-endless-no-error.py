# task: endless
# verdict: wrong
# mistake: no ValueError for a loader without batches; repeat() of it just ends
# told: searches-for-ever
def endless(loader):
    return iter(loader.repeat())
