"""All ways between the screens, put together."""

from kaproom.ui.routes.course import CourseRoutes
from kaproom.ui.routes.house import HouseRoutes
from kaproom.ui.routes.looking_back import LookingBackRoutes
from kaproom.ui.routes.room import RoomRoutes
from kaproom.ui.routes.stage import Stage


class Routes:
    """The ways, by what they are about. Screens are loaded when come to."""

    def __init__(self, stage: Stage) -> None:
        self.house = HouseRoutes(stage, self)
        self.course = CourseRoutes(stage, self)
        self.room = RoomRoutes(stage, self)
        self.looking_back = LookingBackRoutes(stage, self)
