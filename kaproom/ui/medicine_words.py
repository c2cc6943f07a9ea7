"""What a medicine is flagged as, in words: on the client's page, and for an emergency service."""

from kaproom.core.wording import say

FLAG_WORDS = {
    "maoi": say("MAO inhibitor"),
    "stimulant": say("stimulant"),
    "benzodiazepine": say("benzodiazepine"),
    "opioid": say("opioid"),
    "antihypertensive": say("lowers blood pressure"),
}
