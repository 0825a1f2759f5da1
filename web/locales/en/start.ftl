# The start page.

start-page = An agreement from both sides
start-title = An agreement from both sides
start-lead = You and your manager, or you and the person you manage, say what you need from each other, what you do for each other and how you keep it going.
start-begin = Start an agreement
start-begin-minutes = 10 minutes
start-begin-text = Write down what you need and what you have to offer. You can stop at any time and go on later.
start-quickscan-do = Do the quickscan
start-quickscan-time = 3 minutes, only for you
start-quickscan = Quickscan
start-quickscan-minutes = 3 minutes
start-quickscan-text = Twelve sentences about your work. You see at once where you stand and which conversation is worth having.
start-profile = My profile
start-profile-minutes = 15 minutes
start-profile-text = What you are good at, what you find hard and what counts for you. You can stop at any time and go on later.
start-to-agreements = To my agreements
start-ways-self = For yourself
start-ways-other = With the other person
start-open = Open a file you received
start-open-text = From your manager or the person you manage. First you see who it is from and what is in it. Dragging works too, and a backup of your own opens here as well.

start-picture-title = Two halves that come together
start-picture-text = The employee on the left, the manager on the right. The employee asks: to know what goes first. The manager gives for it: the top three each week. The manager asks: to hear what fails. The employee gives for it: word in good time.
start-asks = asks
start-gives = gives
# A slash is a new line in the drawing: each part at most fourteen characters.
start-employee-asks = what comes / first
start-manager-gives = a top three / every week
start-manager-asks = to hear what / goes wrong
start-employee-gives = word in / good time

start-how = From two sides to one agreement
start-stage-prepare = Each on your own. What do I expect of you, and what can you expect of me?
start-stage-exchange = You give each other one file. Before it leaves you read word for word what is in it.
start-stage-compare = What do you see alike, what was never said, and where do you look at it differently?
start-stage-talk = One topic at a time, taking turns. The manager goes first.
start-stage-agree = A few small promises with a moment and a date. You both sign.
start-stage-followup = After two weeks, six weeks and every quarter: two minutes to look back.
start-learn = There is a five-minute lesson for every step, with something to practise

start-privacy = Nobody reads along. You need not believe it, you can check it.
start-privacy-text = Not your employer, not the people who run this site, and not us.
start-promise-check = How to check
start-promise-browser = What you type stays in this browser.
start-promise-browser-check = Switch off your wifi and type on. Everything keeps working, because no server takes part.
start-promise-nothing = This page may not send anything.
start-promise-nothing-check = The page source says that the page may only talk to its own address. With that, your browser refuses every connection to anywhere else. The Network tab of the developer tools gains nothing while you type.
start-promise-file = The other person sees only the file that you give.
start-promise-file-check = Before you save it you read word for word what is in it. What is set to private is never put into the file.
start-limits = Limits
start-limits-text = This is not an appraisal and does not belong in a personnel file, unless you both want that. You can also use Wederzijds on your own, to prepare.

start-example = See an example
start-example-text = Two made-up people, from the first word to looking back.

example-page = An example
example-title = Sam and Robin, from both sides
example-lead = They are made up. They prepared, talked, signed and looked back once, so you can see all of it. At the top you switch between the two.
example-not-here = Wederzijds is open in another tab. Make the example there, then you see it here too.
example-see-prepare = What each wrote down beforehand
example-see-prepare-text = What they need from each other, what they offer and what they cannot give.
example-see-compare = Both sides next to each other
example-see-compare-text = What they see alike, what was never said and where they look at it differently.
example-see-talk = The agenda of their talk
example-see-talk-text = One topic at a time, the manager first, each with a question to ask.
example-see-agree = The agreement that both signed
example-see-agree-text = Who does what, when, and what happens when it fails.
example-see-followup = Looking back after two weeks
example-see-followup-text = What came of it, each in two minutes.
example-remove-text = Nothing of it gets mixed up with your own agreements. “Remove the example” at the top of those pages takes it away again.
example-back = Back to the start
