// The staff's keyboard. Every page works without this file.
"use strict";
